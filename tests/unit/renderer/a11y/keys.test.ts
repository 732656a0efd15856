import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CommandId, keymapRows } from '../../../../contract/keymap';
import type { KeyPress } from '../../../../renderer/a11y/chord';
import { createFindCommand, type Situation } from '../../../../renderer/a11y/keys';

interface Case {
  readonly press: KeyPress;
  readonly means: CommandId | null;
}

const layouts = ['us', 'spanish', 'french', 'german', 'russian', 'dvorak'] as const;
const read = (layout: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/keyboards/${layout}.json`, import.meta.url), 'utf8'));

const open: Situation = { isOverlayOpen: false, isAtPlace: false };
const press = (key: string, mods: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...mods,
});

describe.each(layouts)('on a keyboard: %s', (layout) => {
  const find = createFindCommand('linux');
  test.each(read(layout).map(({ press: one, means }) => ({ one, means, name: `${one.key} at ${one.code}` })))(
    '$name means $means',
    ({ one, means }) => {
      expect(find(one, open)).toBe(means);
    },
  );
});

describe('scopes', () => {
  const find = createFindCommand('linux');

  test('Space plays only at the place', () => {
    const space = press(' ', { code: 'Space' });
    expect(find(space, open)).toBeNull();
    expect(find(space, { ...open, isAtPlace: true })).toBe('play.toggleHere');
  });

  test('in a dialog, sound keys act and the others rest', () => {
    const inDialog = { ...open, isOverlayOpen: true };
    expect(find(press('F8'), inDialog)).toBe('play.toggle');
    expect(find(press('Escape'), inDialog)).toBeNull();
    expect(find(press('o', { code: 'KeyO', ctrlKey: true }), inDialog)).toBeNull();
  });

  test('Ctrl with Alt is never ours, because it is AltGr and belongs to screen readers', () => {
    for (const key of 'abcdefghijklmnopqrstuvwxyz1234567890') {
      const code = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
      expect(find(press(key, { code, ctrlKey: true, altKey: true }), open)).toBeNull();
    }
  });
});

describe('on a Mac', () => {
  const find = createFindCommand('darwin');

  test('Cmd stands for Ctrl, and Ctrl+Tab stays Ctrl+Tab', () => {
    expect(find(press('1', { code: 'Digit1', metaKey: true }), open)).toBe('read.headline');
    expect(find(press('1', { code: 'Digit1', ctrlKey: true }), open)).toBeNull();
    expect(find(press('Tab', { ctrlKey: true }), open)).toBe('region.next');
  });

  test('its own chords replace the common ones', () => {
    expect(find(press('[', { code: 'BracketLeft', metaKey: true }), open)).toBe('view.back');
    expect(find(press('ArrowLeft', { altKey: true }), open)).toBeNull();
  });
});

test('a person may put a command on another key: the table is all that decides', () => {
  const rows = keymapRows.map((row) => (row.id === 'where' ? { ...row, chords: ['F2'] } : row));
  const find = createFindCommand('linux', rows);
  expect(find(press('F2'), open)).toBe('where');
  expect(find(press('i', { code: 'KeyI', ctrlKey: true }), open)).toBeNull();
});
