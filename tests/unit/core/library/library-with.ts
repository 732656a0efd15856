import type { Result } from '../../../../contract/errors';
import { type Library, openLibrary } from '../../../../main/core/library/library';
import type { Clock, Log, OpenDatabase } from '../../../../main/core/ports';
import { fileStory, type Story } from '../../../../main/core/stories/story';
import { inMemory } from '../../../../main/platform/open-database';

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A clock that moves only by hand. */
export function handClock(start = '2026-03-04T05:06:07.000Z'): Clock & { move(ms: number): void } {
  let nowMs = Date.parse(start);
  return {
    now: () => new Date(nowMs),
    sleep: async () => {},
    move: (ms) => {
      nowMs += ms;
    },
  };
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected failure ${result.error.code}: ${result.error.message}`);
  return result.value;
}

export async function memoryLibrary(open: OpenDatabase = inMemory(), clock = handClock()): Promise<Library> {
  return must(await openLibrary(open, clock, silentLog));
}

export interface StoryOptions {
  readonly addedAt?: string;
  readonly publishedAt?: string | null;
  readonly summary?: string | null;
  readonly article?: string;
}

export function aStory(headline: string, options: StoryOptions = {}): Story {
  const article = options.article ?? `Article of ${headline}.`;
  const text = { headline, summary: options.summary ?? null, article: paragraph(article), author: null, source: null };
  const addedAt = options.addedAt ?? '2026-03-01T00:00:00.000Z';
  const facts = { language: 'en', source: 'a.txt', url: null, publishedAt: options.publishedAt ?? null, addedAt };
  return fileStory(text, facts);
}

const paragraph = (text: string) => [{ kind: 'paragraph' as const, runs: [{ text }] }];
