import { maxFoundRows } from '../../contract/limits';
import type { FoundRow } from '../../contract/story';
import { jsonText, oneLine } from './printing';
import { rowJson, rowText } from './rows';
import { wrapped } from './terminal';
import { done, type Told } from './told';
import { toldOf, withLibrary } from './with-library';
import type { World } from './world';

interface SearchOptions {
  readonly json?: boolean;
}

/** `crier search WORDS…`: the stories that hold all words, best first, with what is around them. */
export const search = (world: World, words: readonly string[], { json }: SearchOptions): Promise<Told<null>> =>
  withLibrary(world, 'look', async (library) => {
    const { showEdition } = await world.settings();
    const found = toldOf(world, library.search({ text: words.join(' '), limit: maxFoundRows, showEdition }));
    if (!found.ok) return found;
    const { rows } = found.value;
    if (json === true) await world.print(jsonText(rows.map(foundJson)));
    else if (rows.length === 0) world.tell(world.t('cli.search.nothing'));
    else await world.print(rows.map((row, index) => foundText(world, row, index)).join(''));
    return done(null);
  });

const foundJson = (row: FoundRow, index: number) => ({
  ...rowJson(row, index),
  hits: row.hits.map(({ section, text }) => ({ section, text })),
});

/** The headline stands there already, so what was found in it is not shown again. */
function foundText(world: World, row: FoundRow, index: number): string {
  const hit = row.hits.find(({ section }) => section !== 'headline');
  const excerpt = hit === undefined ? '' : `   ${wrapped(oneLine(hit.text), world.terminal)}\n`;
  return rowText(world, row, index) + excerpt;
}
