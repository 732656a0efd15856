import { homedir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { filesUnder, repository, textOf } from '../support/source';

const isText = (path: string) => /\.(ts|tsx|mjs|cjs|js|json|md|css|html|yml|yaml|txt|py|svg)$/.test(path);
const ours = filesUnder('').filter((path) => isText(path) && !path.startsWith('tests/fixtures/'));

const filesWith = (words: RegExp) => ours.filter((path) => words.test(textOf(path)));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the repository', () => {
  test('names no folder of the machine it was written on', () => {
    expect(filesWith(new RegExp(`${escaped(repository)}(/|\\b)`))).toEqual([]);
    if (homedir().length > 1) expect(filesWith(new RegExp(`(?<![\\w.])${escaped(homedir())}/\\w`))).toEqual([]);
  });

  test('keeps no download addresses in its lock file', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  test('holds no control characters and no other line ends than LF', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(filesWith(/[\u0000-\u0008\u000b-\u001f\u007f]/)).toEqual([]);
  });
});
