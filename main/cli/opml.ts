import { resolve } from 'node:path';
import { exportFeeds, importFeeds } from '../core/feeds/exchange';
import { escapedXml, oneLine } from './printing';
import { notWritten } from './sound-file';
import { nameOf, readBytes } from './sources';
import { done, type Told, webProblem } from './told';
import { toldOf, withLibrary } from './with-library';
import type { World } from './world';

/** `crier opml in FILE`: follows every feed of a list that is not followed yet. Nothing is fetched. */
export async function opmlIn(world: World, typed: string): Promise<Told<null>> {
  const file = await readBytes(world, typed);
  if (!file.ok) return file;
  return withLibrary(world, 'change', async (library) => {
    const read = importFeeds(library, file.value.bytes);
    if (!read.ok) return { ok: false, problem: webProblem(read.error, nameOf(world, typed)) };
    const { addedCount, knownCount, refusedCount } = read.value;
    const known = knownCount === 0 ? [] : [world.t('cli.opml.known', { count: knownCount })];
    const refused = refusedCount === 0 ? [] : [world.t('cli.opml.refused', { count: refusedCount })];
    const added = world.t(addedCount === 0 ? 'cli.opml.nothing' : 'cli.opml.added', { count: addedCount });
    await world.print(`${[added, ...known, ...refused].join(' ')}\n`);
    return done(null);
  });
}

/** `crier opml out [FILE]`: the list of feeds for other readers, on standard output where no file is named. */
export const opmlOut = (world: World, file: string): Promise<Told<null>> =>
  withLibrary(world, 'look', async (library) => {
    const listed = toldOf(world, library.feeds());
    if (!listed.ok) return listed;
    const text = exportFeeds(listed.value);
    if (file === '-') {
      await world.print(escapedXml(text));
      return done(null);
    }
    try {
      await world.writeFile(resolve(world.cwd, file), text);
    } catch (error) {
      return { ok: false, problem: notWritten(error, file) };
    }
    world.tell(world.t('cli.opml.written', { name: oneLine(file), count: listed.value.feeds.length }));
    return done(null);
  });
