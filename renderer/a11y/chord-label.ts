import { type CommandId, chordsOf, keymapRows } from '../../contract/keymap';
import { parseChord } from './chord';

/** What each key types, by position: `navigator.keyboard.getLayoutMap()`. Null when the system does not tell. */
export type KeyboardLayout = ReadonlyMap<string, string> | null;

type KeyNames = (name: string) => string;

const byPosition: Readonly<Record<string, string>> = { Comma: ',', Period: '.', Slash: '/', BracketLeft: '[' };
const signs: Readonly<Record<string, string>> = { Plus: '+', Minus: '-' };
const spokenKeys = new Set(['PageUp', 'PageDown', 'Left', 'Right', 'Tab', 'Escape', 'Space']);

function keyLabel(key: string, layout: KeyboardLayout, name: KeyNames): string {
  const fallback = byPosition[key];
  if (fallback !== undefined) return layout?.get(key)?.toUpperCase() ?? fallback;
  if (spokenKeys.has(key)) return name(key);
  return signs[key] ?? key;
}

/**
 * A chord as it is printed on a button: `Ctrl+Shift+,`.
 *
 * @param name gives the word for a modifier or a named key in the interface's language
 */
export function chordLabel(chord: string, platform: string, layout: KeyboardLayout, name: KeyNames): string {
  const isMac = platform === 'darwin';
  const { ctrl, mod, alt, shift, key } = parseChord(chord);
  const parts = [
    ctrl || (mod && !isMac) ? name('Ctrl') : null,
    alt ? name(isMac ? 'Option' : 'Alt') : null,
    shift ? name('Shift') : null,
    mod && isMac ? name('Cmd') : null,
    keyLabel(key, layout, name),
  ];
  return parts.filter((part) => part !== null).join('+');
}

const ariaKeys: Readonly<Record<string, string>> = {
  ...byPosition,
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Minus: '-',
};

/** The chord in the form of `aria-keyshortcuts` (WAI-ARIA 1.2, section 6.6): `Control+Shift+,`. */
export function ariaChord(chord: string, platform: string): string {
  const isMac = platform === 'darwin';
  const { ctrl, mod, alt, shift, key } = parseChord(chord);
  const parts = [
    ctrl || (mod && !isMac) ? 'Control' : null,
    mod && isMac ? 'Meta' : null,
    alt ? 'Alt' : null,
    shift ? 'Shift' : null,
    ariaKeys[key] ?? key,
  ];
  return parts.filter((part) => part !== null).join('+');
}

/** The chords of a command on a system, first the one that is printed on buttons. */
export function chordsOfCommand(id: CommandId, platform: string): readonly string[] {
  const row = keymapRows.find((one) => one.id === id);
  return row === undefined ? [] : chordsOf(row, platform);
}
