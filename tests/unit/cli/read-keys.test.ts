import { describe, expect, test } from 'vitest';
import { crier } from './cli-world';

const read = async (keysAt: Readonly<Record<number, string>>, heardMs = 500) => {
  const ran = await crier(['read', 'story.txt', '--section', 'article'], { keysAt, heardMs });
  return { ...ran, happened: ran.happened.map((event) => event.replace(/^sound .*/, 'sound')) };
};

describe('read at a terminal', () => {
  test('tells the keys once, and gives the terminal back at the end', async () => {
    const { err, happened, status } = await read({});
    expect(status).toBe(0);
    expect(err).toBe('Space pauses. Left and right move by a sentence. Up and down change the speed. Q stops.');
    expect(happened.at(-1)).toBe('keys released');
  });

  test('ends with q', async () => {
    const { status, out, happened } = await read({ 0: 'q' });
    expect({ status, out }).toEqual({ status: 0, out: 'The ferry was late again.\n' });
    expect(happened).toEqual(['print The ferry was late again.', 'sound', 'keys released']);
  });

  test('prints a sentence once, however often it is spoken', async () => {
    const { out, happened } = await read({ 1: '\u001b[D' });
    expect(out).toBe('The ferry was late again.\nNobody minded the wait.\n');
    expect(happened.filter((event) => event === 'sound')).toHaveLength(4);
  });

  test('says the new speed in a line of its own', async () => {
    const { err } = await read({ 0: '\u001b[A\u001b[A' });
    expect(err.split('\n').at(-1)).toBe('216 words a minute.');
  });

  test('says nothing when it is to be quiet', async () => {
    const { out, err } = await crier(['read', 'story.txt', '--quiet'], { keysAt: { 0: '\u001b[A' } });
    expect({ out, err }).toEqual({ out: '', err: '' });
  });

  test('waits in a pause until the next key', async () => {
    const { happened, err } = await read({ 0: ' ' });
    expect(happened.slice(0, 4)).toEqual(['print The ferry was late again.', 'sound', 'pause 86400000', 'sound']);
    expect(err).toContain('Paused. Space goes on.');
  });
});
