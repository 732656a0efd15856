import { describe, expect, test } from 'vitest';
import { chosenBy } from '../../../main/cli/edition';
import { crier, story } from './cli-world';

const second = story.replace('Ferry late again', 'Ferry early for once');

describe('edition', () => {
  test('lists the headlines by number', async () => {
    const { status, out } = await crier(['edition'], { edition: [story, second] });
    expect(status).toBe(0);
    expect(out).toContain('1. Ferry late again\n2. Ferry early for once\n');
  });

  test('reads the story whose number is typed, then the next with Enter alone', async () => {
    const { out, happened } = await crier(['edition'], { edition: [story, second], typed: ['2', '', 'q'] });
    const headlines = happened.filter((event) => /^print Ferry (?:late|early)/.test(event));
    expect(headlines).toEqual(['print Ferry early for once', 'print Ferry late again']);
    expect(out.match(/Type a number from 1 to 2/g)).toHaveLength(3);
  });

  test('says so when there is no such story, and asks again', async () => {
    const { status, err } = await crier(['edition'], { edition: [story], typed: ['7', 'two'] });
    expect(status).toBe(0);
    expect(err.split('\n')).toEqual(Array(2).fill('There is no such story: type a number from 1 to 1, or q.'));
  });

  test('prints the story where nothing can sound', async () => {
    const { out, err } = await crier(['edition'], { edition: [story], typed: ['1'], output: null });
    expect(out).toContain('Nobody minded the wait.');
    expect(err).toContain('no program that plays sound was found');
  });

  test('says what to do when its files are missing', async () => {
    const { status, err } = await crier(['edition']);
    expect(status).toBe(1);
    expect(err).toContain('the sample stories are missing');
  });
});

test.each([
  [null, 'end'],
  ['Q', 'end'],
  [' 3 ', 2],
  ['', 1],
  ['0', 'unknown'],
  ['9', 'unknown'],
  ['1e1', 'unknown'],
  ['99999999999999999999', 'unknown'],
] as const)('the answer %j to the list means %j', (answer, chosen) => {
  expect(chosenBy(answer, 1, 8)).toBe(chosen);
});
