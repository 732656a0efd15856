import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../contract/settings';
import type { PlayerSnapshot } from '../../../../renderer/playback/types';
import {
  ageLabel,
  dateLabel,
  dateLocale,
  placeStatus,
  rowLabel,
  wordsPerMinute,
} from '../../../../renderer/state/labels';
import { createTexts } from '../../../../renderer/state/language';
import { emptyLibrary } from '../../../../renderer/state/library';
import { whereText } from '../../../../renderer/state/where';
import { idle } from './fake-model';
import { row, story } from './stories';

const texts = createTexts('en');
const t = (key: string, values?: Readonly<Record<string, string | number>>): string => texts.t(key, { ...values });
const reading: PlayerSnapshot = {
  ...idle,
  state: 'speaking',
  story: story('a'),
  at: { storyId: 'a', section: 'article', part: 0, sentence: 3 },
  sentenceNumber: 4,
  sentenceCount: 31,
  minutesLeft: 5,
};

describe('age', () => {
  const now = new Date(2026, 10, 23, 9);
  test.each([
    [new Date(2026, 10, 23, 0, 5), 'today'],
    [new Date(2026, 10, 22, 23, 55), 'yesterday'],
    [new Date(2026, 10, 21, 12), '21 Nov'],
    [new Date(2025, 10, 21, 12), '21 Nov 2025'],
  ])('%s is %s', (date, label) => {
    expect(ageLabel(date.toISOString(), now, 'en-GB', t)).toBe(label);
  });

  test('a date that is none gives no age', () => {
    expect(ageLabel('soon', now, 'en-GB', t)).toBe('');
    expect(dateLabel('soon', 'en-GB')).toBeNull();
  });
});

test('dates are written as the desktop writes them, if it speaks the same language', () => {
  expect(dateLocale('en', 'en-GB')).toBe('en-GB');
  expect(dateLocale('es', 'en-GB')).toBe('es');
});

test('a line is one label: headline, source, age, state', () => {
  expect(rowLabel(row('a'), 'today', t)).toBe('Headline a, Coast Dispatch, today, unread');
  expect(rowLabel(row('a', { isRead: true, isHeard: true, isSaved: true }), 'today', t)).toBe(
    'Headline a, Coast Dispatch, today, heard, saved, read',
  );
});

test('rate 1 is 180 words a minute', () => {
  expect(wordsPerMinute(1)).toBe(180);
  expect(wordsPerMinute(1.1)).toBe(198);
});

describe('the player in words', () => {
  test('while reading: sentence, minutes, speed', () => {
    expect(placeStatus(reading, null, defaultSettings, t)).toBe('sentence 4 of 31 · 5 min left · 180 words/min');
  });

  test('before the first play: the place where reading was left', () => {
    const place = { storyId: 'a', section: 'article', offsetChars: 20, offsetMs: 0 } as const;
    expect(placeStatus(idle, story('a', { place }), defaultSettings, t)).toBe('sentence 2 of 2 · 180 words/min');
  });

  test('with nothing to tell, the speed alone', () => {
    expect(placeStatus(idle, story('a'), defaultSettings, t)).toBe('180 words/min');
  });
});

describe('where am I', () => {
  const library = { ...emptyLibrary, rows: [row('a'), row('b')], totalCount: 2, selectedId: 'b' };

  test('while reading, in the story', () => {
    expect(whereText(reading, library, null, t)).toBe('Headline a. Article, sentence 4 of 31, 5 min left, reading.');
  });

  test('otherwise in the list', () => {
    expect(whereText(idle, library, null, t)).toBe('Headline b. Story 2 of 2 in All stories.');
  });

  test('in a list that has only begun to come, by its whole length', () => {
    const begun = { ...library, totalCount: 50_000 };
    expect(whereText(idle, begun, null, t)).toBe('Headline b. Story 2 of 50000 in All stories.');
  });

  test('in an empty list, that it is empty', () => {
    expect(whereText(idle, emptyLibrary, null, t)).toBe('There is no story in this list.');
  });
});
