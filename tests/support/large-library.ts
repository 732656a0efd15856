import { createHash } from 'node:crypto';
import { dataPaths, prepareDataFolder } from '../../main/base/data-folder';
import { openLibrary } from '../../main/core/library/library';
import { insertRow } from '../../main/core/library/stories';
import { fileStory, type Story } from '../../main/core/stories/story';
import { systemClock } from '../../main/platform/clock';
import { openDatabase } from '../../main/platform/open-database';
import { must, silentLog } from '../unit/core/library/library-with';
import type { DataFolder } from './data-folder';

/** As many as a feed keeps: the cleaning at start takes none of them. */
const storiesAFeed = 500;
const minuteMs = 60_000;

/** Headlines of the newest and the oldest story and of the one in the middle; all others are `Story 12345`. */
export interface LargeLibrary {
  readonly count: number;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
}

/**
 * Puts many short stories of feeds into a new data folder, through the library's own statements but in one transaction: asking feeds for
 * them would take minutes. Some 10,000 a second.
 *
 * @param count a multiple of 500
 * @param articleChars about how long each article is
 */
export async function writeLargeLibrary(data: DataFolder, count: number, articleChars = 40): Promise<LargeLibrary> {
  const paths = dataPaths(data.path);
  prepareDataFolder(paths);
  const open = openDatabase({ path: paths.library, backups: paths.backups }, systemClock, silentLog);
  const library = must(await openLibrary(open, systemClock, silentLog));
  const names = {
    count,
    first: 'Alarm at the harbour',
    middle: 'Quiet morning at the lighthouse',
    last: 'Zebras cross the bridge',
  };
  const now = new Date();
  const feedIds = Array.from({ length: count / storiesAFeed }, (_, number) =>
    must(library.addFeed({ url: `https://feed${number}.example/`, title: `Feed ${number}`, folderId: null })),
  );
  open.connection.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const feedId = feedIds[index % feedIds.length] ?? '';
      insertRow(open.connection, storyAt(index, names, articleChars, now), { feedId, itemKey: `${index}` });
    }
  });
  must(await library.backUp());
  library.close();
  return names;
}

function storyAt(index: number, { count, first, middle, last }: LargeLibrary, articleChars: number, now: Date): Story {
  const special = new Map([
    [0, first],
    [count / 2, middle],
    [count - 1, last],
  ]);
  const headline = special.get(index) ?? `Story ${index}`;
  const sentence = `This is what ${headline} has to tell. `;
  const text = sentence.repeat(Math.max(1, Math.round(articleChars / sentence.length))).trim();
  const article = [{ kind: 'paragraph' as const, runs: [{ text }] }];
  const publishedAt = new Date(now.getTime() - index * minuteMs).toISOString();
  const facts = { language: 'en', source: `Feed ${index % 100}`, url: null, publishedAt, addedAt: now.toISOString() };
  const story = fileStory({ headline, summary: null, article, author: null, source: null }, facts);
  return {
    ...story,
    origin: 'feed',
    storyId: `item-${createHash('sha256').update(headline).digest('hex').slice(0, 32)}`,
  };
}
