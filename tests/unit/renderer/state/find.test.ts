import { describe, expect, test } from 'vitest';
import { findInStory, foldText, maxMatches } from '../../../../renderer/state/find';
import { paragraphs, story } from './stories';

const sections = {
  headline: paragraphs('Über the sea'),
  summary: paragraphs('The sea rose.'),
  article: paragraphs('A seaman saw the SEA.', 'Sé a la mar.'),
};

test('folding takes off capitals and accents and never changes the length', () => {
  for (const text of ['Ünïcödé', 'İstanbul ǅ ﬁ', '👩‍🚀 naïve', 'STRASSE ß']) {
    expect(foldText(text)).toHaveLength(text.length);
  }
  expect(foldText('ÉCLAIR')).toBe('eclair');
});

describe('finding', () => {
  test('matches come in reading order with offsets into the section', () => {
    const found = findInStory(story('a', { sections }), 'sea');
    expect(found).toEqual([
      { section: 'headline', startChars: 9, endChars: 12 },
      { section: 'summary', startChars: 4, endChars: 7 },
      { section: 'article', startChars: 2, endChars: 5 },
      { section: 'article', startChars: 17, endChars: 20 },
    ]);
  });

  test('accents make no difference, and later blocks count from the start of the section', () => {
    expect(findInStory(story('a', { sections }), 'se a')).toEqual([
      { section: 'article', startChars: 22, endChars: 26 },
    ]);
  });

  test('a summary that only repeats the article is left out', () => {
    const standIn = { ...sections, summary: { ...sections.summary, isStandIn: true } };
    const found = findInStory(story('a', { sections: standIn }), 'rose');
    expect(found).toEqual([]);
  });

  test('spaces alone find nothing', () => {
    expect(findInStory(story('a', { sections }), '   ')).toEqual([]);
  });

  test('a hostile text has an end', () => {
    const article = paragraphs('a'.repeat(10_000));
    expect(findInStory(story('a', { sections: { ...sections, article } }), 'a').length).toBe(maxMatches);
  });
});
