/** Refreshes three feeds in turn as fast as it can and prints the number of each finished refresh, until it is killed. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../../main/core/library/library';
import { openDatabase } from '../../../main/platform/open-database';
import { answer, feedStory, follow } from '../../unit/core/library/feed-stories-with';
import { handClock, must, silentLog } from '../../unit/core/library/library-with';
import { articleOf } from './numbered-article';

const [folder = '', first = '0'] = process.argv.slice(2);
const clock = handClock();
const open = openDatabase({ path: join(folder, 'library.sqlite'), backups: folder }, clock, silentLog);
const library = must(await openLibrary(open, clock, silentLog));
const known = new Map(must(library.feeds()).feeds.map((feed) => [feed.title, feed.feedId]));
const feedIds = ['a', 'b', 'c'].map((name) => known.get(name) ?? follow(library, name));

for (let number = Number(first); ; number += 1) {
  const feedId = feedIds[number % feedIds.length] ?? '';
  // Ten new stories, and one that reads differently each time.
  const article = articleOf(number).slice(0, 4_000);
  const fresh = Array.from({ length: 10 }, (_, index) => feedStory(feedId, `${number} ${index}`, { article }));
  const stories = [...fresh, feedStory(feedId, `now ${number}`, { key: 'always', article })];
  must(library.recordFetch(feedId, answer(stories, { etag: `${number}` })));
  writeSync(1, `${number}\n`);
}
