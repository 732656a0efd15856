import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../contract/settings';
import { inAdvance } from '../../../main/cli/in-advance';
import { readingPlan } from '../../../main/cli/reading-plan';
import { resampled } from '../../../main/cli/resampled';

const pauses = { ...defaultSettings, pauseSentenceMs: 1, pauseParagraphMs: 2, pauseSectionMs: 3 };
const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
const story = {
  headline: 'Rain again',
  summary: null,
  article: [paragraph('It rained. It poured.'), paragraph('— … —'), paragraph('The sun came.')],
  language: 'en',
};

describe('the plan of reading', () => {
  test('tells pauses and paragraphs, and leaves out what cannot be heard', () => {
    const lines = [...readingPlan(story, 'all', pauses)];
    expect(lines.map(({ text, isFirst, pauseMs }) => [text.trim(), isFirst, pauseMs])).toEqual([
      ['Rain again', true, 3],
      ['It rained.', true, 1],
      ['It poured.', false, 2],
      ['The sun came.', true, 0],
    ]);
  });

  test('reads what stands in for a missing summary only when the summary is asked for', () => {
    expect([...readingPlan(story, 'summary', pauses)].map(({ text }) => text.trim())).toContain('It rained.');
    expect([...readingPlan(story, 'all', pauses)].filter(({ section }) => section === 'summary')).toEqual([]);
  });

  test('of a long article loses no sentence between its parts', () => {
    const article = Array.from({ length: 5_000 }, (_, index) =>
      paragraph(`Sentence ${index} ${'goes on '.repeat(10)}.`),
    );
    const numbers = [...readingPlan({ ...story, article }, 'article', pauses)].map(({ text }) => text.split(' ')[1]);
    expect(numbers).toEqual(Array.from({ length: 5_000 }, (_, index) => String(index)));
  });
});

describe('what is not spoken', () => {
  const noisy = {
    ...story,
    article: [
      paragraph('It rained.'),
      paragraph('Share this article'),
      paragraph('It poured.'),
      paragraph('(AP Photo/J. Smith)'),
    ],
  };
  const texts = (switches = {}) =>
    [...readingPlan(noisy, 'article', { ...pauses, ...switches })].map(({ text, pauseMs }) => [text.trim(), pauseMs]);

  test('is left out, with its pauses', () => {
    expect(texts()).toEqual([
      ['It rained.', 2],
      ['It poured.', 0],
    ]);
  });

  test('is read where it is turned on', () => {
    expect(texts({ speakShareLines: true }).map(([text]) => text)).toEqual([
      'It rained.',
      'Share this article',
      'It poured.',
    ]);
  });
});

describe('work in advance', () => {
  test('keeps the order and is never further ahead than told', async () => {
    const started: number[] = [];
    const items = inAdvance([1, 2, 3, 4, 5], 2, async (item) => {
      started.push(item);
      return item * 10;
    });
    const given: unknown[] = [];
    for await (const [item, result] of items) {
      given.push([item, result]);
      expect(started.length).toBeLessThanOrEqual(item + 2);
    }
    expect(given).toEqual([1, 2, 3, 4, 5].map((item) => [item, item * 10]));
  });
});

describe('a sound at another sample rate', () => {
  test('lasts as long and keeps its shape', () => {
    expect(resampled(Int16Array.of(0, 100, 200, 300), 1_000, 2_000)).toEqual(
      Int16Array.of(0, 50, 100, 150, 200, 250, 300, 300),
    );
    expect(resampled(new Int16Array(16_000), 16_000, 22_050)).toHaveLength(22_050);
  });
});
