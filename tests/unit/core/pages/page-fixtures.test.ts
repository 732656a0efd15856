import { describe, expect, test } from 'vitest';
import { type ExtractedPage, extractArticle } from '../../../../main/core/pages/extract-article';
import { articleLines, f1Of, type PageFixture, pageFixtures, wordScore } from '../../../support/page-fixtures';

const now = new Date('2026-04-01T00:00:00Z');
const facts = ['headline', 'author', 'publishedAt', 'language', 'source', 'summary'] as const;

function extracted(fixture: PageFixture): ExtractedPage {
  const result = extractArticle(fixture.html, fixture.url, now);
  if (!result.ok) throw new Error(`${fixture.name}: ${result.error.code}`);
  return result.value;
}

const wholeText = (page: ExtractedPage) =>
  page.blocks.map((block) => block.runs.map((run) => run.text).join('')).join('\n');

describe.each(pageFixtures.map((fixture) => [fixture.name, fixture] as const))('the page %s', (_name, fixture) => {
  const page = extracted(fixture);

  test('begins and ends where its article does', () => {
    const lines = articleLines(page.blocks);
    expect([lines.slice(0, fixture.first.length), lines.slice(-fixture.last.length)]).toEqual([
      fixture.first,
      fixture.last,
    ]);
  });

  test('gives every word of its article and hardly another', () => {
    const score = wordScore(articleLines(page.blocks), fixture.text);
    expect(score.shared / score.expected).toBeGreaterThan(0.99);
    expect(f1Of(score)).toBeGreaterThan(0.97);
  });

  test('is heard without what stands around its article', () => {
    const text = wholeText(page);
    expect(fixture.absent.filter((words) => text.includes(words))).toEqual([]);
    expect((fixture.holds ?? []).filter((words) => !text.includes(words))).toEqual([]);
  });

  test('tells its facts', () => {
    const told = facts.filter((name) => fixture[name] !== undefined);
    expect(told.map((name) => [name, page[name]])).toEqual(told.map((name) => [name, fixture[name]]));
    expect(page.url).toBe(fixture.address ?? fixture.url);
  });
});
