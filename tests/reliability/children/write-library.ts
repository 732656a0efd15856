/** Writes stories and statuses as fast as it can and prints the number of each finished one, until it is killed. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../../main/core/library/library';
import { openDatabase } from '../../../main/platform/open-database';
import { aStory, handClock, must, silentLog } from '../../unit/core/library/library-with';
import { articleOf } from './numbered-article';

const [folder = '', first = '0'] = process.argv.slice(2);
const clock = handClock();
const open = openDatabase({ path: join(folder, 'library.sqlite'), backups: folder }, clock, silentLog);
const library = must(await openLibrary(open, clock, silentLog));

for (let number = Number(first); ; number += 1) {
  const story = aStory(`story ${number}`, { article: articleOf(number) });
  must(library.add(story));
  must(library.setStatus(story.storyId, { isRead: true }));
  writeSync(1, `${number}\n`);
}
