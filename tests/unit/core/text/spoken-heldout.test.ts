import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalise } from '../../../../main/core/text/normalise';

interface Row {
  readonly source: string;
  /** Every reading that is right. */
  readonly spoken: readonly string[];
}

/** Rows, counted from 1, whose reading is known to be wrong or clumsy. See docs/technotes/spoken-words.md. */
const knownWrong: Readonly<Record<string, readonly number[]>> = {
  en: [70, 123, 207, 216],
  es: [10, 19, 37],
  de: [13, 36, 40],
  fr: [45],
};

const rows = (language: string): readonly Row[] =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/spoken/${language}-heldout.json`, import.meta.url), 'utf8'));

/** What two readings share that sound alike: case, hyphens, punctuation and "and" in a number make no difference. */
const asHeard = (text: string): string =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[-–—]/g, ' ')
    .replace(/[^\p{L}\p{N}' ]/gu, '')
    .replace(/\b(hundred|thousand|million) and\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

test.each(Object.keys(knownWrong))(
  'news in %s written without sight of the rules is spoken right, but for known rows',
  (language) => {
    const wrong = rows(language).flatMap(({ source, spoken }, index) => {
      const heard = asHeard(normalise(source, language).text);
      return spoken.some((reading) => asHeard(reading) === heard) ? [] : [index + 1];
    });
    expect(wrong).toEqual(knownWrong[language]);
  },
);
