import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../../main/platform/engines/for-engine';

const hostile: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/engines/hostile.json'), 'utf8'),
);
const unicode = { alphabet: 'unicode' } as const;
const ascii = { alphabet: 'ascii' } as const;
const longWord = 'antidisestablishment'.repeat(500);

describe('what every engine gets', () => {
  test.each(Object.entries({ ...hostile, 'a word of 10,000 letters': longWord }))(
    '%s: one line of plain words',
    (_name, text) => {
      for (const reading of [unicode, ascii]) {
        const cleaned = clean(text, reading);
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u);
        expect(cleaned).not.toMatch(/[[\]]/);
        expect(cleaned).not.toMatch(/\S{51}/u);
        expect(cleaned).not.toMatch(/\p{P}{5}/u);
        expect(cleaned).not.toBe('');
        expect(cleaned).toBe(cleaned.trim());
      }
    },
  );

  test.each(Object.entries(hostile))('%s: ASCII for those that read nothing else', (_name, text) => {
    expect(clean(text, ascii)).toMatch(/^[ -~]+$/);
  });

  test('an ordinary sentence is left alone', () => {
    const text = 'The “naïve” café — it’s in São Paulo — paid $5 (or 50%)…';
    expect(clean(text, unicode)).toBe(text);
  });

  test('no letter of a long word is lost, and no pair is cut', () => {
    expect(clean(longWord, unicode).replaceAll(' ', '')).toBe(longWord);
    expect(clean('🎉'.repeat(60), unicode).replaceAll(' ', '')).toBe('🎉'.repeat(60));
  });

  test('nothing is left of what cannot be said', () => {
    expect(clean(' \u0000\u200b\ud800 ', unicode)).toBe('');
    expect(clean('Москва', ascii)).toBe('');
  });
});

describe('what an engine without UTF-8 gets', () => {
  test.each([
    ['café Zoë São Łódź', 'cafe Zoe Sao Lodz'],
    ['straße Ærø Þór cœur', 'strasse AEro Thor coeur'],
    ['“it’s” ‘so’ «oui»', '"it\'s" \'so\' "oui"'],
    ['wait… 2019–2020 word—word', 'wait... 2019-2020 word, word'],
    ['£5 ½ 20°', 'pounds 5 1/2 20 degrees'],
    ['ﬁnance', 'finance'],
  ])('%s', (text, said) => {
    expect(clean(text, ascii)).toBe(said);
  });
});
