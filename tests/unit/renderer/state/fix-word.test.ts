import { describe, expect, test } from 'vitest';
import type { PlayerSnapshot } from '../../../../renderer/playback/types';
import { goOnReading, spelling, wordToFix } from '../../../../renderer/state/fix-word';
import { createTexts } from '../../../../renderer/state/language';
import type { Model } from '../../../../renderer/state/model';
import { paragraphs, story } from './stories';

const read = story('s1', {
  sections: {
    headline: paragraphs('Boats wait'),
    summary: paragraphs('They do.'),
    article: paragraphs('The ice held.', 'Ana Nguyen’s boat waited.'),
  },
});
const article = (startChars: number, endChars = startChars) => ({ section: 'article', startChars, endChars }) as const;

describe('the word to fix', () => {
  test('is the one at the place, among the words of its sentence', () => {
    expect(wordToFix(read, article(18, 24))).toEqual({
      language: 'en',
      words: ['Ana', 'Nguyen', 'boat', 'waited'],
      chosen: 1,
      text: 'Nguyen',
    });
  });

  test('is the first of the sentence when only the sentence is known', () => {
    expect(wordToFix(read, article(14))).toMatchObject({ chosen: 0, text: 'Ana' });
  });

  test('is all that was selected of the sentence', () => {
    expect(wordToFix(read, article(14, 24))).toMatchObject({ text: 'Ana Nguyen' });
  });

  test('is none in a section without sentences', () => {
    const empty = { ...read, sections: { ...read.sections, article: paragraphs() } };
    expect(wordToFix(empty, article(0))).toBeNull();
  });
});

test('spelling names capitals, spaces and marks', () => {
  const texts = createTexts('en');
  const t: Model['t'] = (key, values) => texts.t(key, { ...values });
  expect(spelling("O'Brien-Ré x", t)).toBe(
    'capital O, apostrophe, capital B, r, i, e, n, hyphen, capital R, é, space, x',
  );
});

describe('after the dialog', () => {
  function closed(state: PlayerSnapshot['state'], isChanged: boolean): readonly string[] {
    const did: string[] = [];
    const player = {
      snapshot: () => ({ state }) as PlayerSnapshot,
      resume: () => did.push('resume'),
      repeat: () => did.push('repeat'),
    };
    goOnReading({ player } as unknown as Model, isChanged);
    return did;
  }

  test('reading goes on where it paused, or with the whole sentence when its sound changed', () => {
    expect(closed('paused', false)).toEqual(['resume']);
    expect(closed('paused', true)).toEqual(['repeat']);
  });

  test('what the person did meanwhile stays as it is', () => {
    for (const state of ['speaking', 'loading', 'idle'] as const) expect(closed(state, true)).toEqual([]);
  });
});
