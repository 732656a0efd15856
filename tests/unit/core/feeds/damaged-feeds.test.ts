import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../main/core/feeds/parse-feed';
import { type Damaged, damages } from '../../../support/feed-damage';
import { randomFrom } from '../../../support/random';
import { feedBytes, type SampleFeed, sampleFeeds } from '../../../support/sample-feeds';

/** Large inputs on a busy machine; what takes quadratic time takes minutes. */
const patience = { timeout: 30_000 };

/** Items of the feed that came through with their title and link, by feed. */
function recovered(feed: SampleFeed, { text, items }: Damaged): number {
  const result = parseFeed(feedBytes(text, feed.charset), feed);
  if (!result.ok) return 0;
  const found = new Set(result.value.items.map(({ title, url }) => `${title}\n${url}`));
  return items.filter(({ title, link }) => found.has(`${title}\n${link}`)).length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

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

describe('a feed with', patience, () => {
  it.each(damages.map((damage) => [damage.name, damage] as const))(
    '%s keeps at least 98 of 100 items',
    (_name, row) => {
      const feeds = sampleFeeds.filter(({ name }) => row.isForJson === true || !name.startsWith('json'));
      const counts = feeds.map((feed) => {
        const damaged = row.damage(feed);
        return { name: feed.name, all: damaged.items.length, found: recovered(feed, damaged) };
      });
      const [all, found] = [sum(counts.map((one) => one.all)), sum(counts.map((one) => one.found))];
      const lost = counts.filter((one) => one.found < one.all).map((one) => `${one.name}: ${one.all - one.found}`);
      expect(all).toBeGreaterThan(100);
      expect(found / all, lost.join(', ')).toBeGreaterThanOrEqual(0.98);
    },
  );

  it.each(damages.map((damage) => [damage.name, damage] as const))('%s is really another text', (_name, row) => {
    const feeds = sampleFeeds.filter(({ name }) => !name.startsWith('json'));
    expect(feeds.filter((feed) => row.damage(feed).text !== feed.text).length).toBeGreaterThan(feeds.length / 3);
  });
});

describe('a feed that is damaged anywhere', patience, () => {
  it('gives an answer, and only addresses of the web', () => {
    const next = randomFrom(7);
    for (const feed of sampleFeeds) {
      for (let round = 0; round < 3; round += 1) {
        const result = parseFeed(spoilt(feedBytes(feed.text, feed.charset), next), feed);
        const items = result.ok ? result.value.items : [];
        const links = items.flatMap(({ url, enclosures }) => [url ?? [], enclosures.map((one) => one.url)].flat());
        expect(links.filter((link) => !/^https?:\/\//.test(link))).toEqual([]);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }
    }
  });
});

/** Bytes with a few dozen of them replaced by signs that mean something, and a stretch moved. */
function spoilt(bytes: Uint8Array, next: () => number): Uint8Array {
  const spoiled = Uint8Array.from(bytes);
  const place = () => Math.floor(next() * bytes.length);
  for (let count = 0; count < 40; count += 1) spoiled[place()] = '<>&"/[]!\0{}\\:'.charCodeAt(Math.floor(next() * 13));
  spoiled.copyWithin(place(), place(), place());
  return spoiled;
}
