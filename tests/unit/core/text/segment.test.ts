import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { maxUtteranceChars } from '../../../../contract/limits';
import { cutSentences } from '../../../../main/core/text/segment';
import { randomText } from './random-text';

interface Pair {
  readonly about: string;
  readonly sentences: readonly string[];
}

interface GoldenRule extends Pair {
  /** Number in the list of the 52 English golden rules. */
  readonly rule: number;
}

const fixture = (name: string): URL => new URL(`../../../fixtures/sentences/${name}.json`, import.meta.url);
const pairs = (name: string): readonly Pair[] => JSON.parse(readFileSync(fixture(name), 'utf8'));
/** Our own sentences for each rule. */
const golden: readonly GoldenRule[] = JSON.parse(readFileSync(fixture('en-golden'), 'utf8'));
/** 40 and 41 want a line feed inside a sentence, where ours ends; 51 wants three dots of an omission in the sentence after it. */
const goldenExceptions: ReadonlySet<number> = new Set([40, 41, 51]);

/** Rows of the held-out pairs that are cut wrongly, by language and number from 1. See docs/technotes/sentences.md. */
const knownWrong: Readonly<Record<string, readonly number[]>> = { en: [92], es: [4, 17], de: [], fr: [] };

const sentencesOf = (text: string, language = 'en'): readonly string[] =>
  cutSentences(text, language).map(({ startChars, endChars }) => text.slice(startChars, endChars));

describe.each(['en', 'es', 'de', 'fr'])('news in %s', (language) => {
  test.each(pairs(`${language}-news`))('is cut at its sentence ends: $about', ({ sentences }) => {
    expect(sentencesOf(sentences.join(''), language)).toEqual(sentences);
  });
});

describe.each(['en', 'es', 'de', 'fr'])('pairs in %s written without sight of the rules', (language) => {
  test('are cut at their sentence ends, but for those that are known', () => {
    const wrong = pairs(`${language}-heldout`).flatMap(({ sentences }, index) => {
      const isRight = JSON.stringify(sentencesOf(sentences.join(''), language)) === JSON.stringify(sentences);
      return isRight ? [] : [index + 1];
    });
    expect(wrong).toEqual(knownWrong[language]);
  });
});

describe('the English golden rules', () => {
  const kept = golden.filter(({ rule }) => !goldenExceptions.has(rule));
  test.each(kept)('hold: $rule, $about', ({ sentences }) => {
    expect(sentencesOf(sentences.join(''))).toEqual(sentences);
  });
});

describe('in every language', () => {
  test('an empty text has no sentence', () => {
    expect(cutSentences('', 'en')).toEqual([]);
  });

  test('a text of white space is one span', () => {
    expect(sentencesOf(' \n\t ')).toEqual([' \n\t ']);
  });

  test('white space and stray marks join the sentence before', () => {
    expect(sentencesOf('One.\n\n\nTwo. ” … \n')).toEqual(['One.\n\n\n', 'Two. ” … \n']);
  });

  test('marks before the first word join it', () => {
    expect(sentencesOf('… \n\nOne.')).toEqual(['… \n\nOne.']);
  });

  test('a line feed ends a sentence, even after an abbreviation', () => {
    expect(sentencesOf('By Dr.\nAnna Holm')).toEqual(['By Dr.\n', 'Anna Holm']);
  });

  test('Chinese is cut at its own stops', () => {
    expect(sentencesOf('今天下雨。明天天晴！', 'zh')).toEqual(['今天下雨。', '明天天晴！']);
  });

  test('an unknown language tag is no reason to fail', () => {
    expect(sentencesOf('One. Two.', '!!')).toEqual(['One. ', 'Two.']);
  });

  test('words that only look like abbreviations end a sentence', () => {
    expect(sentencesOf('He felt ill. Marta sat. Nobody won.')).toEqual(['He felt ill. ', 'Marta sat. ', 'Nobody won.']);
  });
});

describe('sentences that are too long', () => {
  test('are cut after a comma', () => {
    const text = `${'word '.repeat(250)}end, ${'word '.repeat(150)}`;
    expect(sentencesOf(text)[0]).toBe(`${'word '.repeat(250)}end, `);
  });

  test('are cut after a space when no comma is near', () => {
    expect(sentencesOf('word '.repeat(1_000))[0]).toBe('word '.repeat(300));
  });

  test('are cut between two characters when there is no space', () => {
    const parts = sentencesOf(`a${'🦔'.repeat(4_000)}`);
    expect(parts.filter((part) => /\p{Cs}/u.test(part))).toEqual([]);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(maxUtteranceChars);
  });

  test('keep a letter together with its accents', () => {
    const text = `${'x'.repeat(maxUtteranceChars - 1)}e\u0301${'x'.repeat(50)}`;
    expect(sentencesOf(text)[1]?.startsWith('e\u0301')).toBe(true);
  });
});

describe('whatever the text', () => {
  const texts = Array.from({ length: 300 }, (_, seed) => randomText(seed));

  test('joining the sentences restores it', () => {
    for (const text of texts) expect(sentencesOf(text).join('')).toBe(text);
  });

  test.each(['de', 'es', 'fr', 'it'])('joining the sentences restores it in %s', (language) => {
    for (const text of texts) expect(sentencesOf(text, language).join('')).toBe(text);
  });

  test('no sentence is empty or too long', () => {
    for (const sentence of texts.flatMap((text) => sentencesOf(text))) {
      expect(sentence.length).toBeGreaterThan(0);
      expect(sentence.length).toBeLessThanOrEqual(maxUtteranceChars);
    }
  });

  test('slices of 4 kB leave no trace in the result', () => {
    const sentence = 'The fund lost $1.2bn in the U.S. last year, said Dr. Holm. ';
    expect(new Set(sentencesOf(sentence.repeat(500)))).toEqual(new Set([sentence]));
  });
});

describe('millions of characters in one line', () => {
  const endOf = (text: string): number | undefined => cutSentences(text, 'en').at(-1)?.endChars;

  // A quadratic step would take many minutes; a linear one some seconds on a machine that is busy with much else.
  const options = { timeout: 60_000 };

  test('ten million without a space or a stop are cut', options, () => {
    expect(endOf('a'.repeat(10_000_000))).toBe(10_000_000);
  });

  test.each([
    ['of capitals and stops', 'A.'],
    ['of spaces', ' '],
    ['of quotation marks', '"'],
    ['of words', 'word '],
    ['of list labels', '1. '],
    ['of accents', '\u0301'],
    ['of lone surrogates', '\ud800'],
    ['of short sentences', 'He left. '],
    ['without spaces between sentences', 'bbb.Aaa'],
    ['of stops', '.'],
    ['of stops with spaces', '. '],
    ['of stops on lines', '.\n'],
    ['of closing marks', '.”)'],
    ['of opening marks', '“( '],
    ['of initials that go on', 'J. '],
    ['of abbreviations', 'U.S. '],
    ['of names that never become a sentence', 'Holm Inc. '],
    ['of bullets', '• '],
    ['of labels that count', '1) A 2) B '],
    ['of quotations with names', '“Why?” Holm '],
  ])('%s are cut', options, (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(endOf(text)).toBe(text.length);
  });
});
