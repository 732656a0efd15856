import { createHash } from 'node:crypto';
import type { FeedStoryInput } from '../../main/core/stories/feed-story';

/** The same numbers at every run; xorshift. */
function numbersFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

const starts = [
  'ba',
  'cor',
  'den',
  'fil',
  'gra',
  'hol',
  'ju',
  'kel',
  'lim',
  'mor',
  'nes',
  'pra',
  'qui',
  'ros',
  'sta',
  'tre',
];
const ends = [
  'a',
  'bor',
  'ding',
  'el',
  'fer',
  'go',
  'ham',
  'ith',
  'lo',
  'men',
  'nor',
  'per',
  'ster',
  'ton',
  'ver',
  'wick',
];

/** 16 × 16 × 16 made-up words. */
const words = starts.flatMap((first) => ends.flatMap((middle) => ends.map((last) => first + middle + last)));

/** As in real text, the nth word is about n times as rare as the first. */
const wordAt = (chance: number): string => words[Math.floor(words.length ** chance) - 1] ?? 'ba';

export interface SyntheticFeed {
  readonly feedId: string;
  readonly number: number;
}

/** Some 2,000 characters of article a story, one story an hour and feed, the newest first. */
export function syntheticStories({ feedId, number }: SyntheticFeed, count: number, newestAt: Date): FeedStoryInput[] {
  return Array.from({ length: count }, (_, index) => syntheticStory(feedId, number * 100_000 + index, newestAt, index));
}

function syntheticStory(feedId: string, seed: number, newestAt: Date, hoursAgo: number): FeedStoryInput {
  const random = numbersFrom(seed * 2_654_435_761 + 1);
  for (let warm = 0; warm < 8; warm += 1) random();
  const sentence = (length: number) => Array.from({ length }, () => wordAt(random())).join(' ');
  const headline = sentence(8);
  const article = Array.from({ length: 6 }, () => ({
    kind: 'paragraph' as const,
    runs: [{ text: `${sentence(42)}.` }],
  }));
  const hash = createHash('sha256').update(`${feedId} ${seed}`).digest('hex');
  return {
    storyId: `item-${hash.slice(0, 32)}`,
    origin: 'feed',
    headline,
    summary: sentence(20),
    article,
    language: 'en',
    source: `Feed ${seed}`,
    author: null,
    url: `https://news.example/${seed}`,
    publishedAt: new Date(newestAt.getTime() - hoursAgo * 3_600_000).toISOString(),
    addedAt: newestAt.toISOString(),
    contentHash: hash,
    spokenWords: 280,
    feedId,
    itemKey: `${seed}`,
    isTeaser: false,
    enclosures: [],
  };
}

/** Words from the most common to the rarest that are in some story. */
export const commonWords: readonly string[] = words.slice(0, 3);
export const rareWords: readonly string[] = words.filter((_, index) => index > 400 && index % 37 === 0);
