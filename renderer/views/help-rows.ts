import { type KeymapRow, keymapRows } from '../../contract/keymap';
import { foldText } from '../state/find';
import type { Translate } from '../state/labels';

/** Rows whose name, description or key holds the text; all of them without one. */
export function matchingRows(
  query: string,
  t: Translate,
  rows: readonly KeymapRow[] = keymapRows,
): readonly KeymapRow[] {
  const wanted = foldText(query.trim());
  const holds = (row: KeymapRow): boolean =>
    foldText(`${t(`command.${row.id}`)} ${t(`help.${row.id}`)} ${row.chords.join(' ')}`).includes(wanted);
  return wanted === '' ? rows : rows.filter(holds);
}
