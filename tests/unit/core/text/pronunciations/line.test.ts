import { describe, expect, test } from 'vitest';
import type { Pronunciation } from '../../../../../contract/pronunciations';
import { formatLine, parseLine } from '../../../../../main/core/text/pronunciations/line';

const word: Pronunciation = { language: 'en', text: 'Nguyen', match: 'word', matchCase: false, sayAs: 'win' };

describe('a line', () => {
  test.each<[string, Partial<Pronunciation>]>([
    ['en: Nguyen = win', {}],
    ['  EN :Nguyen=win  ', {}],
    ['en-gb: Nguyen = win', { language: 'en-GB' }],
    ['all: Nguyen = win', { language: 'all' }],
    ['en: read [match case] = red', { text: 'read', matchCase: true, sayAs: 'red' }],
    ['en: ing [Anywhere, match  case] = in', { text: 'ing', match: 'anywhere', matchCase: true, sayAs: 'in' }],
    ['en: v[0-9] [pattern] = version', { text: 'v[0-9]', match: 'pattern', sayAs: 'version' }],
    ['en: v[0-9] = vee', { text: 'v[0-9]', sayAs: 'vee' }],
    ['en: [sic] = [skip]', { text: '[sic]', sayAs: null }],
    ['en: "New [match case]" = newt', { text: 'New [match case]', sayAs: 'newt' }],
    ['en: "a = b" [anywhere] = a equals b', { text: 'a = b', match: 'anywhere', sayAs: 'a equals b' }],
    ['en: E=mc2 = energy', { text: 'E=mc2', sayAs: 'energy' }],
    ['en: "say ""no""" = refuse', { text: 'say "no"', sayAs: 'refuse' }],
    ['en: C# = C sharp', { text: 'C#', sayAs: 'C sharp' }],
    ['en: Nguye\u0302n = \twin\u200b  win ', { text: 'Nguyên', sayAs: 'win win' }],
  ])('%s is read', (line, expected) => {
    expect(parseLine(line)).toEqual({ ok: true, rule: { ...word, ...expected } });
  });

  test.each([
    ['Nguyen = win', 'no-language'],
    ['note: a = b', 'no-language'],
    ['en: Nguyen', 'no-equals'],
    ['en: "Nguyen" win', 'no-equals'],
    ['en: = win', 'no-text'],
    ['en: 👍 = thumbs up', 'no-text'],
    ['en: Nguyen =', 'no-words'],
    ['en: Nguyen = ...', 'no-words'],
    ['en: Nguyen [anywhre] = win', 'unknown-option'],
    ['en: "Nguyen = win', 'unfinished-quotes'],
    [`en: ${'a'.repeat(201)} = b`, 'too-long'],
    [`en: ${'a'.repeat(5_000)}`, 'too-long'],
    ['en: ( [pattern] = b', 'bad-pattern'],
    ['en: a(?=b) [pattern] = b', 'bad-pattern'],
    ['en: (.{0,900})b [pattern] = b', 'large-pattern'],
  ])('%s is told to be wrong: %s', (line, problem) => {
    expect(parseLine(line)).toEqual({ ok: false, problem });
  });

  test('that was written for a rule is read back as that rule', () => {
    const texts = ['Nguyen', 'a = b', '=', '"', '""x"', '[sic]', 'x [word]', 'x [y]', '; x', '# x', "O'Brien", 'a]'];
    for (const text of texts) {
      for (const match of ['word', 'anywhere', 'pattern'] as const) {
        for (const matchCase of [false, true]) {
          for (const sayAs of ['win', 'a = b [word]', '"quoted"', null]) {
            const rule = { language: 'es-MX', text, match, matchCase, sayAs };
            expect(parseLine(formatLine(rule)), formatLine(rule)).toEqual({ ok: true, rule });
          }
        }
      }
    }
  });
});
