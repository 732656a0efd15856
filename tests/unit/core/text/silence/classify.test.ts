import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SilenceClass } from '../../../../../contract/silence';
import type { BlockKind } from '../../../../../contract/story';
import { cutSentences } from '../../../../../main/core/text/segment';
import { type SilenceBlock, silenceOfBlock, silenceOfSentences } from '../../../../../main/core/text/silence/classify';

interface Row {
  readonly line: string;
  readonly silence: SilenceClass | null;
  readonly kind?: BlockKind;
}

const rowsOf = (language: string): readonly Row[] =>
  JSON.parse(readFileSync(new URL(`../../../../fixtures/silence/${language}.json`, import.meta.url), 'utf8'));

const block = (text: string, kind: BlockKind = 'paragraph', isAtEdge = true): SilenceBlock => ({
  kind,
  text,
  isAtEdge,
});
const bySentence = (text: string, kind?: BlockKind) =>
  silenceOfSentences(block(text, kind), cutSentences(text, 'en'), 'en');

describe.each(['en', 'es', 'de', 'fr'])('lines in %s', (language) => {
  const rows = rowsOf(language);
  const least = language === 'en' ? 40 : 15;

  test.each(rows.filter(({ silence }) => silence !== null))('$line is left out as $silence', (row) => {
    expect(silenceOfBlock(block(row.line, row.kind), language)).toBe(row.silence);
  });

  test.each(rows.filter(({ silence }) => silence === null))('$line is read', (row) => {
    expect(silenceOfBlock(block(row.line, row.kind), language)).toBeNull();
  });

  test(`stand here at least ${least} each way`, () => {
    const silent = rows.filter(({ silence }) => silence !== null).length;
    expect(Math.min(silent, rows.length - silent)).toBeGreaterThanOrEqual(least);
  });
});

describe('a block', () => {
  test('that is cut behind an initial is of one class all the same', () => {
    const text = '(AP Photo/J. Smith)';
    const sentences = [
      { startChars: 0, endChars: 13 },
      { startChars: 13, endChars: text.length },
    ];
    expect(silenceOfSentences(block(text), sentences, 'en')).toEqual(['credit', 'credit']);
  });

  test('with a byline in the middle of an article is read', () => {
    expect(silenceOfBlock(block('By Anna Holm', 'paragraph', false), 'en')).toBeNull();
  });

  test('of a caption ends with the credit of its picture', () => {
    expect(bySentence('The harbour at dawn. Boats wait. Photo: J. Smith/AP', 'caption').slice(0, 3)).toEqual([
      'caption',
      'caption',
      'credit',
    ]);
  });

  test('that is longer than a line is read, unless it is a caption', () => {
    const names = Array.from({ length: 40 }, () => 'Anna Holm').join(', ');
    expect(silenceOfBlock(block(`By ${names}`), 'en')).toBeNull();
    expect(silenceOfBlock(block(`By ${names}`, 'caption'), 'en')).toBe('caption');
  });

  test('in a language without words of its own still has captions, credits and addresses', () => {
    expect(silenceOfBlock(block('Foto: Reuters'), 'pl')).toBe('credit');
    expect(silenceOfBlock(block('https://example.org'), 'pl')).toBe('address');
    expect(silenceOfBlock(block('Share this article'), 'pl')).toBeNull();
  });
});

describe('a sentence', () => {
  test.each([
    ['He left. (https://example.org/a)', [null, 'address']],
    ['He left. [12]', [null, 'footnote']],
    ['He left. [sic]', [null, null]],
  ])('%s', (text, expected) => {
    const at = text.indexOf('. ') + 2;
    const sentences = [
      { startChars: 0, endChars: at },
      { startChars: at, endChars: text.length },
    ];
    expect(silenceOfSentences(block(text), sentences, 'en')).toEqual(expected);
  });

  test('of code or of a heading is read though it is an address', () => {
    expect(bySentence('https://example.org', 'code')).toEqual([null]);
    expect(bySentence('https://example.org', 'heading')).toEqual([null]);
  });
});

test('a long hostile line takes no longer than a line may', () => {
  const hostile = [
    `By ${'A '.repeat(140)}`,
    `Reporting by ${'and '.repeat(70)}`,
    `Photo: ${'A/'.repeat(140)}`,
    `http://${'a.'.repeat(140)}`,
    `Follow us on ${'X, '.repeat(90)}`,
    '('.repeat(300),
  ];
  for (const text of hostile) expect(() => silenceOfBlock(block(text), 'en')).not.toThrow();
});
