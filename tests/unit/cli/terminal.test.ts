import { describe, expect, test } from 'vitest';
import { bold, terminalOf, wrapped } from '../../../main/cli/terminal';

const plain = { columns: null, hasColour: false };

describe('the width of the screen', () => {
  test('no word is torn', () => {
    expect(wrapped('The ferry was late again today', { ...plain, columns: 20 })).toBe(
      'The ferry was late\nagain today',
    );
  });

  test('East Asian letters count twice', () => {
    expect(wrapped('今天天气很好 明天下雨', { ...plain, columns: 20 })).toBe('今天天气很好\n明天下雨');
  });

  test('a word longer than the screen stays whole', () => {
    const word = 'x'.repeat(50);
    expect(wrapped(`a ${word} b`, { ...plain, columns: 20 })).toBe(`a\n${word}\nb`);
  });

  test('nothing is wrapped in a pipe', () => {
    expect(wrapped('word '.repeat(100), plain)).toBe('word '.repeat(100));
  });
});

describe('colour', () => {
  test('is used on a screen', () => {
    expect(bold('Ferry', { columns: 80, hasColour: true })).toBe('\u001b[1mFerry\u001b[22m');
  });

  test.each([
    [{ isTTY: true, columns: 80 }, {}, { columns: 80, hasColour: true }],
    [{ isTTY: true, columns: 80 }, { NO_COLOR: '1' }, { columns: 80, hasColour: false }],
    [{ isTTY: true, columns: 80 }, { TERM: 'dumb' }, { columns: 80, hasColour: false }],
    [{ columns: 80 }, {}, { columns: null, hasColour: false }],
  ])('with %j and %j the terminal is %j', (output, env, terminal) => {
    expect(terminalOf(output, env)).toEqual(terminal);
  });
});
