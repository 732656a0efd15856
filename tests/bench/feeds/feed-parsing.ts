import { parseFeed } from '../../../main/core/feeds/parse-feed';
import { type Damaged, damages } from '../../support/feed-damage';
import { feedBytes, type SampleFeed, type SampleItem, sampleFeeds } from '../../support/sample-feeds';
import { feedparserItems } from './feedparser-rival';

/** One value a round. */
export interface ParserSpeed {
  readonly megabytesASecond: readonly number[];
  readonly itemsASecond: readonly number[];
  /** Items that came through with their title and their link, of all that there are, 0–1. */
  readonly foundShare: number;
}

export interface ParsedSet {
  readonly feeds: number;
  readonly megabytes: number;
  readonly crier: ParserSpeed;
  readonly feedparser: ParserSpeed;
}

export interface FeedParsing {
  readonly sound: ParsedSet;
  /** Each feed with each kind of damage. */
  readonly damaged: ParsedSet;
}

interface Input {
  /** As the feed comes from its server. */
  readonly bytes: Uint8Array;
  /** The same in UTF-8. */
  readonly text: Uint8Array;
  readonly feed: SampleFeed;
  readonly items: readonly SampleItem[];
}

interface FoundItem {
  readonly title: string | null;
  readonly link: string | null;
}

type Parse = (input: Input) => readonly FoundItem[] | Promise<readonly FoundItem[]>;

/** Both read what the rival reads too: it knows no JSON Feed. */
const feeds = sampleFeeds.filter(({ name }) => !name.startsWith('json'));
const soundRepeats = 20;

const inputOf = (feed: SampleFeed, { text, items }: Damaged): Input => ({
  bytes: feedBytes(text, feed.charset),
  text: new TextEncoder().encode(text),
  feed,
  items,
});

const byCrier: Parse = ({ bytes, feed }) => {
  const parsed = parseFeed(bytes, feed);
  return parsed.ok ? parsed.value.items.map(({ title, url }) => ({ title, link: url })) : [];
};
const byFeedparser: Parse = ({ text, feed }) => feedparserItems(text, feed.url);

/** Both parsers in turn, so that both meet the same machine. One round before is not counted. */
export async function measureParsing(rounds: number): Promise<FeedParsing> {
  const whole = feeds.map((feed) => inputOf(feed, feed));
  const sound = Array.from({ length: soundRepeats }, () => whole).flat();
  const damaged = damages.flatMap(({ damage }) => feeds.map((feed) => inputOf(feed, damage(feed))));
  return { sound: await measureSet(sound, rounds), damaged: await measureSet(damaged, rounds) };
}

async function measureSet(inputs: readonly Input[], rounds: number): Promise<ParsedSet> {
  const seconds = { crier: [] as number[], feedparser: [] as number[] };
  const found = { crier: await foundShare(byCrier, inputs), feedparser: await foundShare(byFeedparser, inputs) };
  for (let round = 0; round < rounds; round += 1) {
    seconds.crier.push(await secondsOf(byCrier, inputs));
    seconds.feedparser.push(await secondsOf(byFeedparser, inputs));
  }
  const megabytes = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const items = inputs.reduce((sum, input) => sum + input.items.length, 0);
  const speed = (name: keyof typeof seconds): ParserSpeed => ({
    megabytesASecond: seconds[name].map((one) => megabytes / one),
    itemsASecond: seconds[name].map((one) => (items * found[name]) / one),
    foundShare: found[name],
  });
  return { feeds: inputs.length, megabytes, crier: speed('crier'), feedparser: speed('feedparser') };
}

async function secondsOf(parse: Parse, inputs: readonly Input[]): Promise<number> {
  const fromMs = performance.now();
  for (const input of inputs) await parse(input);
  return (performance.now() - fromMs) / 1_000;
}

async function foundShare(parse: Parse, inputs: readonly Input[]): Promise<number> {
  let [all, found] = [0, 0];
  for (const input of inputs) {
    const have = new Set((await parse(input)).map(({ title, link }) => `${title}\n${link}`));
    all += input.items.length;
    found += input.items.filter(({ title, link }) => have.has(`${title}\n${link}`)).length;
  }
  return found / all;
}
