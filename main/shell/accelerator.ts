/** Names of the keymap that Electron calls otherwise. */
const electronNames: ReadonlyMap<string, string> = new Map([
  ['Mod', 'CmdOrCtrl'],
  ['Ctrl', 'Ctrl'],
  ['Comma', ','],
  ['Period', '.'],
  ['Slash', '/'],
  ['Minus', '-'],
  ['BracketLeft', '['],
]);

/** A chord of the keymap as Electron writes it: `Mod+Shift+Comma` → `CmdOrCtrl+Shift+,`. */
export const acceleratorOf = (chord: string): string =>
  chord
    .split('+')
    .map((key) => electronNames.get(key) ?? key)
    .join('+');
