import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, chordsOf, isCommandId, keymapRows } from '../../contract/keymap';
import { type EditAction, type MenuEntry, type MenuGroup, menuGroups } from '../../contract/menu';
import type { Translate } from '../base/messages';
import { acceleratorOf } from './accelerator';
import { plainLabel, withMnemonics } from './mnemonics';

interface MenuParts {
  readonly platform: string;
  readonly translate: Translate;
  /** A command was chosen; the page carries it out. */
  readonly onCommand: (id: CommandId) => void;
}

/** These work without a page too: a window whose page is gone must still close. */
const roles: Readonly<Partial<Record<CommandId, 'close' | 'quit'>>> = { 'window.close': 'close', 'app.quit': 'quit' };

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * Shows a command's first key without taking it: the page handles keys, and a key that both handle acts twice. macOS has no
 * accelerator that is only shown, so there the item has none.
 */
function shownKey(id: CommandId, platform: string): MenuItemConstructorOptions {
  const row = keymapRows.find((other) => other.id === id);
  const chord = row === undefined ? undefined : chordsOf(row, platform)[0];
  if (platform === 'darwin' || chord === undefined) return {};
  return { accelerator: acceleratorOf(chord), registerAccelerator: false };
}

function commandItem(id: CommandId, { platform, translate, onCommand }: MenuParts): MenuItemConstructorOptions {
  const label = plainLabel(translate(`command.${id}`));
  const role = roles[id];
  return role === undefined
    ? { id, label, click: () => onCommand(id), ...shownKey(id, platform) }
    : { id, label, role };
}

const editItem = (action: EditAction, { translate }: MenuParts): MenuItemConstructorOptions => ({
  role: action,
  label: plainLabel(translate(`edit.${action}`)),
});

function item(entry: MenuEntry, parts: MenuParts): MenuItemConstructorOptions {
  if (entry === 'separator') return separator;
  return isCommandId(entry) ? commandItem(entry, parts) : editItem(entry, parts);
}

/** macOS has settings and quit in the menu that bears the app's name. */
const inMacAppMenu: readonly MenuEntry[] = ['app.settings', 'app.quit'];

/** No line at either end, and never two in a row. */
const tidy = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.filter((entry, i) => entry !== 'separator' || (i > 0 && i < entries.length - 1 && entries[i - 1] !== entry));

function entriesOf(group: MenuGroup, platform: string): readonly MenuEntry[] {
  return platform === 'darwin' ? tidy(group.entries.filter((entry) => !inMacAppMenu.includes(entry))) : group.entries;
}

function macAppMenu(parts: MenuParts): MenuItemConstructorOptions {
  const { translate } = parts;
  const native = (role: 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide'): MenuItemConstructorOptions => ({
    role,
    label: plainLabel(translate(`menu.mac.${role}`)),
  });
  const submenu = [native('about'), separator, item('app.settings', parts), separator, native('services'), separator];
  submenu.push(native('hide'), native('hideOthers'), native('unhide'), separator, item('app.quit', parts));
  return { label: 'Crier', submenu };
}

/** The menu bar. On Linux and Windows it is always visible; the page draws the same menu for F10 from the same table. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { platform, translate } = parts;
  const names = menuGroups.map((group) => translate(`menu.${group.id}`));
  const labels = platform === 'darwin' ? names : withMnemonics(names);
  const menus = menuGroups.map((group, i) => ({
    id: group.id,
    label: labels[i] ?? group.id,
    submenu: entriesOf(group, platform).map((entry) => item(entry, parts)),
  }));
  return platform === 'darwin' ? [macAppMenu(parts), ...menus] : menus;
}
