import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../contract/settings';
import { tidyLibrary } from '../../../../main/core/library/tidy';
import { inMemory } from '../../../../main/platform/open-database';
import { bring, feedStory, follow } from './feed-stories-with';
import { handClock, memoryLibrary, must } from './library-with';

const going = new AbortController().signal;

/** 250 stories that have left their feed for long, and 120 of a feed that was removed. */
async function untidy() {
  const clock = handClock();
  const library = await memoryLibrary(inMemory(), clock);
  const [kept, gone] = [follow(library, 'kept'), follow(library, 'gone')];
  const stories = (feedId: string, count: number) => Array.from({ length: count }, (_, n) => feedStory(feedId, `${n}`));
  bring(library, kept, stories(kept, 250));
  bring(library, kept, [feedStory(kept, 'current')]);
  bring(library, gone, stories(gone, 120));
  must(library.removeFeed(gone));
  clock.move(91 * 86_400_000);
  return { library, clock, gone };
}

describe('tidying a library', () => {
  it('deletes removed feeds and what is too old', async () => {
    const { library, clock, gone } = await untidy();
    expect(must(await tidyLibrary(library, defaultSettings, clock, going))).toBe(370);
    expect(must(library.list({ view: 'all', showEdition: true })).rows.map((row) => row.headline)).toEqual(['current']);
    expect(library.restoreFeed(gone).ok).toBe(false);
    expect(must(await tidyLibrary(library, defaultSettings, clock, going))).toBe(0);
  });

  it('gives everything else its turn after each hundred stories', async () => {
    const { library, clock } = await untidy();
    const left: number[] = [];
    const count = () => must(library.feeds()).feeds[0]?.storyCount ?? 0;
    const sleep = async () => {
      left.push(count());
    };
    must(await tidyLibrary(library, defaultSettings, { ...clock, sleep }, going));
    expect(left).toEqual([251, 151, 51]);
  });

  it('ends when it is no longer wanted, and goes on the next time', async () => {
    const { library, clock } = await untidy();
    const stop = new AbortController();
    const sleep = async () => stop.abort();
    expect(must(await tidyLibrary(library, defaultSettings, { ...clock, sleep }, stop.signal))).toBe(100);
    expect(must(await tidyLibrary(library, defaultSettings, clock, going))).toBe(270);
  });

  it('tells when the database fails', async () => {
    const { library, clock } = await untidy();
    const failed = { ok: false, error: { code: 'disk-full', message: 'no room' } } as const;
    expect(await tidyLibrary({ ...library, cleanUp: () => failed }, defaultSettings, clock, going)).toEqual(failed);
  });
});
