import type { ViewId } from '../../contract/story';
import { jsonText } from './printing';
import { rowJson, rowText } from './rows';
import { done, type Told } from './told';
import { toldOf, withLibrary } from './with-library';
import type { World } from './world';

export interface ListOptions {
  readonly view: ViewId;
  /** Left out: all. */
  readonly limit?: number;
  readonly json?: boolean;
}

/** `crier list`: headlines of a view, in the order and with the duplicates that the window's list shows. */
export const list = (world: World, { view, limit, json }: ListOptions): Promise<Told<null>> =>
  withLibrary(world, 'look', async (library) => {
    const { listOrder: order, groupDuplicates, showEdition } = await world.settings();
    const found = toldOf(world, library.list({ view, order, groupDuplicates, showEdition }));
    if (!found.ok) return found;
    const rows = found.value.rows.slice(0, limit);
    if (json === true) await world.print(jsonText(rows.map(rowJson)));
    else if (rows.length === 0) world.tell(world.t('cli.list.empty'));
    else await world.print(rows.map((row, index) => rowText(world, row, index)).join(''));
    return done(null);
  });
