import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type CommandId, keymapRows } from '../../../contract/keymap';
import { menuGroups } from '../../../contract/menu';
import { createMessages } from '../../../main/base/messages';
import { acceleratorOf } from '../../../main/shell/accelerator';
import { menuTemplate } from '../../../main/shell/menu';
import { plainLabel, withMnemonics } from '../../../main/shell/mnemonics';

const platforms = ['linux', 'win32', 'darwin'] as const;

function template(platform: string, chosen: CommandId[] = [], language = 'en') {
  return menuTemplate({ platform, translate: createMessages(language), onCommand: (id) => chosen.push(id) });
}

const submenu = (item: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] =>
  Array.isArray(item.submenu) ? item.submenu : [];
const items = (platform: string, chosen?: CommandId[], language?: string): readonly MenuItemConstructorOptions[] =>
  template(platform, chosen, language).flatMap(submenu);

/** In no menu, for the reasons told beside the table. */
const without: readonly CommandId[] = ['play.toggleHere', 'app.menu', 'app.escape'];

describe.each(platforms)('on %s', (platform) => {
  test('every command of the keymap stands in the menu once', () => {
    const ids = items(platform)
      .map(({ id }) => id)
      .filter((id) => id !== undefined);
    const expected = keymapRows.map(({ id }) => id).filter((id) => !without.includes(id));
    expect([...ids].sort()).toEqual([...expected].sort());
  });

  test('choosing an item tells the page which command it is', () => {
    const chosen: CommandId[] = [];
    const withClick = items(platform, chosen).filter(({ click }) => click !== undefined);
    // Electron gives arguments that the handler does not use.
    for (const { click } of withClick) (click as () => void)();
    expect(chosen).toEqual(withClick.map(({ id }) => id));
    expect(chosen.length).toBeGreaterThan(25);
  });

  test('no item sits on a key that reloads the page or opens developer tools', () => {
    const roles = items(platform).map(({ role }) => role?.toLowerCase());
    for (const role of ['reload', 'forcereload', 'toggledevtools', 'viewmenu', 'resetzoom', 'zoomin', 'zoomout']) {
      expect(roles).not.toContain(role);
    }
  });

  test('editing, closing and quitting work without the page', () => {
    const roles = items(platform).map(({ role }) => role);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'close', 'quit']) {
      expect(roles).toContain(role);
    }
  });

  test('no line stands at an end of a menu or beside another', () => {
    for (const menu of template(platform)) {
      const kinds = submenu(menu).map(({ type }) => type ?? 'item');
      expect(kinds[0]).toBe('item');
      expect(kinds.at(-1)).toBe('item');
      expect(kinds.join(' ')).not.toContain('separator separator');
    }
  });

  test.each(['en', 'es'])('every label is a text of the language %s', (language) => {
    const labels = [...template(platform), ...items(platform, [], language)]
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label ?? '');
    for (const label of labels) {
      expect(label.length).toBeGreaterThan(1);
      // A missing text shows its key.
      expect(label).not.toMatch(/^(command|edit|menu)\./);
    }
  });
});

test.each(['linux', 'win32'])('on %s the keys of the page are shown and not taken', (platform) => {
  const commands = items(platform).filter(({ click }) => click !== undefined);
  for (const { accelerator, registerAccelerator } of commands) {
    expect(accelerator).toBeTruthy();
    expect(registerAccelerator).toBe(false);
  }
  expect(commands.find(({ id }) => id === 'play.toggle')?.accelerator).toBe('F8');
  expect(commands.find(({ id }) => id === 'rate.slower')?.accelerator).toBe('CmdOrCtrl+Shift+,');
});

test('on macOS an item of the page has no accelerator, for there both would act', () => {
  for (const { click, accelerator } of items('darwin')) {
    if (click !== undefined) expect(accelerator).toBeUndefined();
  }
});

test('on macOS settings and quit stand in the menu with the name of the app', () => {
  const [first, ...others] = template('darwin');
  const ids = (menu: MenuItemConstructorOptions): readonly unknown[] => submenu(menu).map(({ id }) => id);
  expect(first?.label).toBe('Crier');
  expect(ids(first ?? {})).toEqual(expect.arrayContaining(['app.settings', 'app.quit']));
  expect(others.flatMap(ids)).not.toContain('app.quit');
});

test.each(['en', 'es'])('with Alt, each menu of the language %s opens by a letter of its own', (language) => {
  const letters = template('linux', [], language).map(({ label }) => /&([^&])/.exec(label ?? '')?.[1]?.toLowerCase());
  expect(letters).not.toContain(undefined);
  expect(new Set(letters).size).toBe(menuGroups.length);
});

test('a letter that an earlier menu took is left to it', () => {
  expect(withMnemonics(['Archivo', 'Ayuda', 'Ver'])).toEqual(['&Archivo', 'A&yuda', '&Ver']);
  expect(withMnemonics(['A', 'A'])).toEqual(['&A', 'A']);
});

test('an ampersand in a label is shown', () => {
  expect(plainLabel('Keys & help')).toBe('Keys && help');
  expect(withMnemonics(['& more'])).toEqual(['&& &more']);
});

test.each([
  ['Mod+Shift+Comma', 'CmdOrCtrl+Shift+,'],
  ['Ctrl+Shift+Tab', 'Ctrl+Shift+Tab'],
  ['Mod+Plus', 'CmdOrCtrl+Plus'],
  ['Alt+Left', 'Alt+Left'],
  ['Shift+F8', 'Shift+F8'],
])('the chord %s is %s to Electron', (chord, accelerator) => {
  expect(acceleratorOf(chord)).toBe(accelerator);
});
