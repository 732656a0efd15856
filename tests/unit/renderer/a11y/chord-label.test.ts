import { describe, expect, test } from 'vitest';
import { ariaChord, chordLabel, chordsOfCommand } from '../../../../renderer/a11y/chord-label';

const names: Readonly<Record<string, string>> = { Shift: 'Mayús', PageUp: 'Re Pág' };
const name = (key: string): string => names[key] ?? key;

describe('what is printed on a button', () => {
  test.each([
    ['F8', 'linux', 'F8'],
    ['Mod+Shift+Comma', 'linux', 'Ctrl+Mayús+,'],
    ['Mod+PageUp', 'win32', 'Ctrl+Re Pág'],
    ['Mod+Plus', 'linux', 'Ctrl++'],
    ['Mod+Shift+P', 'darwin', 'Mayús+Cmd+P'],
    ['Ctrl+Mod+F', 'darwin', 'Ctrl+Cmd+F'],
  ])('%s on %s is %s', (chord, platform, label) => {
    expect(chordLabel(chord, platform, null, name)).toBe(label);
  });

  test('punctuation carries what the keyboard has at that place', () => {
    const layout = new Map([['Slash', '-']]);
    expect(chordLabel('Mod+Shift+Slash', 'linux', layout, name)).toBe('Ctrl+Mayús+-');
  });
});

describe('aria-keyshortcuts', () => {
  test.each([
    ['Mod+1', 'linux', 'Control+1'],
    ['Mod+1', 'darwin', 'Meta+1'],
    ['Alt+Left', 'linux', 'Alt+ArrowLeft'],
    ['Mod+Shift+Period', 'linux', 'Control+Shift+.'],
  ])('%s on %s is %s', (chord, platform, value) => {
    expect(ariaChord(chord, platform)).toBe(value);
  });
});

test('a command gives the chords of its system', () => {
  expect(chordsOfCommand('view.back', 'linux')).toEqual(['Alt+Left']);
  expect(chordsOfCommand('view.back', 'darwin')).toEqual(['Mod+BracketLeft']);
});
