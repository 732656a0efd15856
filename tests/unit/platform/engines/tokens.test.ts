import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../../main/platform/engines/tokens';

const ascii = { alphabet: 'ascii' } as const;
const wordsOf = (text: string) =>
  tokenise(text, ascii).tokens.map(({ startChars, endChars }) => text.slice(startChars, endChars));

describe('tokens', () => {
  test('know the words they came from, without the punctuation around them', () => {
    expect(wordsOf('  “Yes,” she said — it’s\n(very) twenty-seven.')).toEqual([
      'Yes',
      'she',
      'said',
      '—',
      'it’s',
      'very',
      'twenty-seven',
    ]);
  });

  test('are joined to what is said', () => {
    expect(tokenise('“Yes,” he\tsaid…', ascii).text).toBe('"Yes," he said...');
  });

  test('know where they stand in what is said', () => {
    const { text, tokens } = tokenise('Ærø — naïve Москва word—word', ascii);
    expect(tokens.map(({ spokenAt, spoken }) => text.slice(spokenAt, spokenAt + spoken.length))).toEqual([
      'AEro',
      ',',
      'naive',
      'word,',
      'word',
    ]);
  });

  test('of punctuation alone have no bare form', () => {
    expect(tokenise('yes - no', ascii).tokens.map(({ bare }) => bare)).toEqual(['yes', '', 'no']);
  });

  test('leave out what cannot be said', () => {
    expect(tokenise(' \u0000 Москва ', ascii)).toEqual({ text: '', tokens: [] });
  });
});
