import type { LookupFunction } from 'node:net';
import Parser from 'rss-parser';
import { laneLimits } from '../../../contract/limits';
import type { FeedServer } from './feed-server';

/** Every host of the feed server is this machine. Node asks for all addresses at once. */
const toThisMachine: LookupFunction = (_host, { all }, answer) =>
  all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);

/**
 * Milliseconds in which `rss-parser` of npm fetches and reads the same feeds, as many at a time as Crier asks. It keeps nothing, compares
 * nothing and knows no conditional request.
 */
export async function rssParserMs(server: FeedServer, feeds: number, items: number): Promise<number> {
  const parser = new Parser({ requestOptions: { lookup: toThisMachine } });
  const left = Array.from({ length: feeds }, (_, number) => number);
  let found = 0;
  const lane = async (): Promise<void> => {
    for (let feed = left.shift(); feed !== undefined; feed = left.shift()) {
      const { items: read } = await parser.parseURL(server.urlOf(feed));
      found += read.length;
    }
  };
  const fromMs = performance.now();
  await Promise.all(Array.from({ length: laneLimits.total }, lane));
  const tookMs = performance.now() - fromMs;
  if (found !== items) throw new Error(`rss-parser found ${found} items of ${items}`);
  return tookMs;
}
