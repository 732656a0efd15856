import { describe, expect, test } from 'vitest';
import { chordsOf, type KeymapRow, keymapRows } from '../../contract/keymap';

const platforms = ['linux', 'win32', 'darwin'] as const;

/** The chord as the machine sees it: `Mod` is Cmd on macOS and Ctrl elsewhere. */
const physical = (chord: string, platform: string) => chord.replace('Mod', platform === 'darwin' ? 'Cmd' : 'Ctrl');

const chords = (platform: string) =>
  keymapRows.flatMap((row) => chordsOf(row, platform).map((chord) => ({ row, chord: physical(chord, platform) })));

const letters = '[A-Z]';
const arrows = '(Left|Right|Up|Down)';

/** Keys that screen readers or systems own, with their owner. */
const taken: readonly (readonly [owner: string, chord: RegExp, platforms: readonly string[]])[] = [
  [
    'screen readers own bare characters (WCAG 2.1.4)',
    /^(Shift\+)?([A-Z0-9]|Comma|Period|Slash|Plus|Minus)$/,
    platforms,
  ],
  ['screen readers own their modifier keys', /Insert|CapsLock|ScrollLock/, platforms],
  ['VoiceOver owns Ctrl+Option', /Ctrl\+(Cmd\+)?Alt/, ['darwin']],
  ['AltGr and NVDA own Ctrl+Alt', /Ctrl\+Alt/, platforms],
  ['Orca owns Alt+Shift', new RegExp(`^Alt\\+Shift\\+(${letters}|${arrows})$`), platforms],
  ['JAWS owns Alt+Up and Alt+Down', /^Alt\+(Up|Down)$/, platforms],
  ['editors move by paragraph with Ctrl+Up and Ctrl+Down', /^(Ctrl|Cmd)\+(Up|Down)$/, platforms],
  ['JAWS owns Ctrl+Shift+K', /^Ctrl\+Shift\+K$/, platforms],
  ['developer tools own Ctrl+Shift+I', /^(Ctrl|Cmd)\+Shift\+I$/, platforms],
  [
    'GTK types a character by its number after Ctrl+Shift+U, and IBus one after Ctrl+Shift+E',
    /^Ctrl\+Shift\+[UE]$/,
    ['linux'],
  ],
  ['bare modifiers silence screen readers', /^(Ctrl|Shift|Alt|Cmd)$/, platforms],
  ['macOS takes pictures of the screen', /^Cmd\+Shift\+[345]$/, ['darwin']],
  ['macOS hides and minimises windows', /^Cmd\+[MH]$/, ['darwin']],
  ['macOS changes keyboard access', /^Ctrl\+F7$/, ['darwin']],
  ['Windows changes the keyboard layout', /^Ctrl\+Shift\+0$/, ['win32']],
];

const keyName =
  /^([A-Z]|[0-9]|F([1-9]|1[0-2])|Comma|Period|Slash|Plus|Minus|BracketLeft|BracketRight|PageUp|PageDown|Left|Right|Up|Down|Tab|Enter|Escape|Space)$/;

const known = (row: KeymapRow) => [...row.chords, ...(row.macChords ?? [])];

describe('the table of keys', () => {
  test('gives each command its own row', () => {
    expect(new Set(keymapRows.map((row) => row.id)).size).toBe(keymapRows.length);
  });

  test('gives each command at least one key on each system', () => {
    for (const platform of platforms)
      for (const row of keymapRows) expect(chordsOf(row, platform).length).toBeGreaterThan(0);
  });

  test.each(platforms)('has no two commands on one key on %s', (platform) => {
    const all = chords(platform).map(({ chord }) => chord);
    expect(all.filter((chord, index) => all.indexOf(chord) !== index)).toEqual([]);
  });

  test('writes modifiers in one order and knows every key', () => {
    for (const chord of keymapRows.flatMap(known)) {
      const parts = chord.split('+');
      expect(keyName.test(parts.at(-1) ?? ''), chord).toBe(true);
      const modifiers = parts.slice(0, -1);
      expect(
        ['Ctrl', 'Mod', 'Alt', 'Shift'].filter((name) => modifiers.includes(name)),
        chord,
      ).toEqual(modifiers);
    }
  });

  test.each(taken)('keeps off what is taken: %s', (_owner, pattern, where) => {
    for (const platform of where) {
      expect(
        chords(platform)
          .filter(({ chord }) => pattern.test(chord))
          .map(({ chord }) => chord),
      ).toEqual([]);
    }
  });

  test('plays with Space only at the place of reading', () => {
    const withSpace = keymapRows.filter((row) => known(row).includes('Space'));
    expect(withSpace.map((row) => row.scope)).toEqual(withSpace.map(() => 'place'));
  });
});
