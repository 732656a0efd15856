import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../main/core/feeds/parse-feed';
import { type Damaged, damages } from '../../../support/feed-damage';
import { feedBytes, type SampleFeed, sampleFeeds } from '../../../support/sample-feeds';

/** Items of the feed that came through with their title and link, by feed. */
function recovered(feed: SampleFeed, { text, items }: Damaged): number {
  const result = parseFeed(feedBytes(text, feed.charset), feed);
  if (!result.ok) return 0;
  const found = new Set(result.value.items.map(({ title, url }) => `${title}\n${url}`));
  return items.filter(({ title, link }) => found.has(`${title}\n${link}`)).length;
}

describe('the sample feeds', () => {
  it.each(sampleFeeds.map((feed) => [feed.name, feed] as const))(
    '%s is read whole and without repair',
    (_name, feed) => {
      const result = parseFeed(feedBytes(feed.text, feed.charset), feed);
      expect(result).toMatchObject({ ok: true, value: { isRepaired: false } });
      expect(recovered(feed, feed)).toBe(feed.items.length);
    },
  );
});

describe('a feed with', () => {
  it.each(damages.map((damage) => [damage.name, damage] as const))(
    '%s keeps at least 98 %% of its items',
    (_name, row) => {
      const feeds = sampleFeeds.filter(({ name }) => row.isForJson === true || !name.startsWith('json'));
      const damaged = feeds.map((feed) => ({ feed, damaged: row.damage(feed) }));
      const all = damaged.reduce((sum, one) => sum + one.damaged.items.length, 0);
      const lost = damaged.flatMap(({ feed, damaged: one }) => {
        const missing = one.items.length - recovered(feed, one);
        return missing > 0 ? [`${feed.name}: ${missing}`] : [];
      });
      const found = damaged.reduce((sum, one) => sum + recovered(one.feed, one.damaged), 0);
      expect(all).toBeGreaterThan(100);
      expect(found / all, lost.join(', ')).toBeGreaterThanOrEqual(0.98);
    },
  );

  it.each(damages.map((damage) => [damage.name, damage] as const))('%s is really another text', (_name, row) => {
    const feeds = sampleFeeds.filter(({ name }) => !name.startsWith('json'));
    expect(feeds.filter((feed) => row.damage(feed).text !== feed.text).length).toBeGreaterThan(feeds.length / 3);
  });
});
