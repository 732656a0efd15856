import { type CommandId, chordsOf, type KeymapRow, keymapRows } from '../../contract/keymap';
import { type Chord, type KeyPress, matchChord, parseChord } from './chord';

export interface Situation {
  /** A dialog or a menu is open: only rows with `inDialogs` act. */
  readonly isOverlayOpen: boolean;
  /** Focus is on the headline or on the stopped sentence, and Space may play. */
  readonly isAtPlace: boolean;
}

interface Binding {
  readonly row: KeymapRow;
  readonly chord: Chord;
}

/** Finds the command for a key press; null when the key is not ours. */
export type FindCommand = (press: KeyPress, situation: Situation) => CommandId | null;

const mayAct = (row: KeymapRow, situation: Situation): boolean =>
  (row.inDialogs === true || !situation.isOverlayOpen) && (row.scope !== 'place' || situation.isAtPlace);

/**
 * Prepares the table for one system.
 *
 * A match by what the key types goes before one by position: on a Dvorak keyboard Ctrl+Comma sits where others have W, and must not
 * close the window.
 */
export function createFindCommand(platform: string, rows: readonly KeymapRow[] = keymapRows): FindCommand {
  const isMac = platform === 'darwin';
  const bindings: readonly Binding[] = rows.flatMap((row) =>
    chordsOf(row, platform).map((text) => ({ row, chord: parseChord(text) })),
  );
  return (press, situation) => {
    let byPosition: CommandId | null = null;
    for (const { row, chord } of bindings) {
      if (!mayAct(row, situation)) continue;
      const match = matchChord(chord, press, isMac);
      if (match === 'label') return row.id;
      if (match === 'position') byPosition ??= row.id;
    }
    return byPosition;
  };
}
