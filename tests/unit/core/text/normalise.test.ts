import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { maxUtteranceChars } from '../../../../contract/limits';
import { normalise } from '../../../../main/core/text/normalise';
import { rulesOf } from '../../../../main/core/text/rules/tables';
import { randomText } from './random-text';

const folder = new URL('../../../fixtures/spoken/', import.meta.url);

/** The rows of `en.json`, `en-figures.json` and whatever else begins with the language. */
const fixture = (language: string): readonly { source: string; spoken: string }[] =>
  readdirSync(folder)
    .filter(
      (name) => name === `${language}.json` || (name.startsWith(`${language}-`) && !name.endsWith('-heldout.json')),
    )
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const heard = (sentence: string, language = 'en'): readonly (readonly [string, string])[] => {
  const { text, units } = normalise(sentence, language);
  return units.map((unit) => [
    text.slice(unit.spokenStart, unit.spokenEnd),
    sentence.slice(unit.sourceStart, unit.sourceEnd),
  ]);
};

describe.each(['en', 'es', 'de', 'fr'])('in %s', (language) => {
  test.each(fixture(language))('$source', ({ source, spoken }) => {
    expect(normalise(source, language).text).toBe(spoken);
  });

  test('no two rules have the same name or place in the order', () => {
    const rules = rulesOf(language);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(new Set(rules.map(({ order }) => order)).size).toBe(rules.length);
  });

  describe.each(rulesOf(language).map((rule) => [rule.name, rule] as const))('the rule for %s', (_, { examples }) => {
    test.each(Object.entries(examples))('%s', (source, spoken) => {
      expect(normalise(source, language).text).toBe(spoken);
    });
  });
});

describe('where spoken words come from', () => {
  test('every word of an amount stands for the written figure', () => {
    expect(heard('It lost $27.4tn.')).toEqual([
      ['It', 'It'],
      ['lost', 'lost'],
      ['twenty-seven', '$27.4tn'],
      ['point', '$27.4tn'],
      ['four', '$27.4tn'],
      ['trillion', '$27.4tn'],
      ['dollars', '$27.4tn'],
    ]);
  });

  test('marks around a word are not part of it', () => {
    expect(heard('“Go,” (she said)—now!')).toEqual([
      ['Go', 'Go'],
      ['she', 'she'],
      ['said', 'said'],
      ['now', 'now'],
    ]);
  });

  test('a word with a soft hyphen is one word', () => {
    expect(heard('a news\u00adpaper')).toEqual([
      ['a', 'a'],
      ['newspaper', 'news\u00adpaper'],
    ]);
  });

  test('figures and the word grown to them keep their own places', () => {
    expect(heard('5-year-old')).toEqual([
      ['five', '5'],
      ['year-old', 'year-old'],
    ]);
  });
});

describe('dates in figures', () => {
  test.each([
    ['en', 'March fourth, twenty twenty-four'],
    ['en-US', 'March fourth, twenty twenty-four'],
    ['en-GB', 'the third of April, twenty twenty-four'],
    ['en-AU', 'the third of April, twenty twenty-four'],
  ])('in %s say "%s"', (language, words) => {
    expect(normalise('Due 3/4/2024.', language).text).toBe(`Due ${words}.`);
  });

  test('a figure above twelve is the day wherever it stands', () => {
    expect(normalise('12/25/2024', 'en-GB').text).toBe('December twenty-fifth, twenty twenty-four');
    expect(normalise('25/12/2024', 'en-US').text).toBe('the twenty-fifth of December, twenty twenty-four');
  });
});

describe('other languages', () => {
  test('leave figures to the engine', () => {
    expect(normalise('To 27,4 € i 1.500 %.', 'pl').text).toBe('To 27,4 € i 1.500 %.');
  });

  test('keep joiners that are part of the spelling', () => {
    expect(normalise('می\u200cخواهم', 'fa').text).toBe('می\u200cخواهم');
  });
});

describe('whatever the sentence', () => {
  const sentences = Array.from({ length: 400 }, (_, seed) => randomText(seed).slice(0, 1_500));
  const spoken = sentences.flatMap((source) =>
    ['en', 'es', 'de', 'fr'].map((language) => ({ source, ...normalise(source, language) })),
  );

  test('units ascend and stay inside both texts', () => {
    const wrong = spoken.filter(({ source, text, units }) => {
      let [spokenAt, sourceAt] = [0, 0];
      // One expectation for all: a million of them would take longer than what they look at.
      const areOrdered = units.every((unit) => {
        const isOrdered = unit.spokenStart >= spokenAt && unit.sourceStart >= sourceAt;
        [spokenAt, sourceAt] = [unit.spokenEnd, unit.sourceStart];
        return isOrdered && unit.spokenEnd > unit.spokenStart && unit.sourceEnd > unit.sourceStart;
      });
      const isInside = spokenAt <= text.length && (units.at(-1)?.sourceEnd ?? 0) <= source.length;
      return !areOrdered || !isInside;
    });
    expect(wrong).toEqual([]);
  });

  test('every written word with a letter or figure is spoken somewhere or left out on purpose', () => {
    for (const { source, units, silent } of spoken) {
      for (const match of source.matchAll(/[\p{L}\p{N}]/gu)) {
        const ranges = [...units, ...silent];
        const isCovered = ranges.some((range) => range.sourceStart <= match.index && match.index < range.sourceEnd);
        if (!isCovered) expect.fail(`nothing is spoken for offset ${match.index} of ${JSON.stringify(source)}`);
      }
    }
  });

  test('every letter and figure of the spoken text belongs to a unit', () => {
    for (const { text, units } of spoken) {
      const outside = units.toReversed().reduce((rest, unit) => {
        return rest.slice(0, unit.spokenStart) + rest.slice(unit.spokenEnd);
      }, text);
      expect(outside).not.toMatch(/[\p{L}\p{N}]/u);
    }
  });

  test('no voice gets controls, half characters or emoji', () => {
    for (const { text } of spoken) {
      expect(text).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Cn}\u00ad\u200b\ufeff\p{Regional_Indicator}]|\p{Extended_Pictographic}/u,
      );
    }
  });

  test('long runs of figures and signs come to an end', { timeout: 60_000 }, () => {
    const letters = [
      'A.',
      '@',
      '#',
      'a.b',
      'http://',
      '&',
      '[',
      'AB-1',
      'A. ',
      'Aa ',
      'II ',
      'US ',
      'a-',
      'A',
      'Dr. ',
      ' -',
      '~',
      'a@',
    ];
    const figures = [
      ...['1', '1,', '1.', '$', '-', '%', '1,111', '$1', '1-', '€ ', '1/', '1:', '£1-', '5-', 'Jan. 1 ', 'Jan. 1-'],
      ...['1 ', ' 000', '1,11', '12:30-', '1 May-', '+1 ', '555-0134 ', '2024-', '2024-25', '5ft ', '1h', '½', '1½-'],
      ...[
        'Q1',
        "'90s ",
        '25°',
        '-5',
        '1x',
        'No 1 ',
        'pp. 1-',
        '5 p.m. ',
        '5 a.m.-',
        'USD 1',
        '1st',
        '1.1.',
        '$1m-',
        'the 20s ',
      ],
      ...[
        '5 to ',
        '1 BC',
        'call 911 ',
        '1-in-',
        ' .5',
        'FY24/',
        'z. B. ',
        'der 3. ',
        'Ludwig II. ',
        '3–5 ',
        'Hauptstr. ',
        '1 Mio. ',
        '3:2 ',
        '1.1.2024 ',
      ],
    ];
    // Twice the longest sentence. What tries every way of reading such a run would not end within hours.
    const hostile = [...figures, ...letters].map((unit) =>
      unit.repeat(Math.ceil((2 * maxUtteranceChars) / unit.length)),
    );
    for (const language of ['en', 'es', 'de', 'fr'])
      for (const sentence of hostile) {
        const last = normalise(sentence, language).units.at(-1)?.sourceEnd ?? 0;
        expect(last, `${language}: ${sentence.slice(0, 20)}`).toBeLessThanOrEqual(sentence.length);
      }
  });
});
