import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuSection, MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { type CommandId, isCommandId } from '../../contract/keymap';
import { type MenuEntry, type MenuGroup, menuGroups } from '../../contract/menu';
import { runCommand } from '../state/commands';
import { edit, isEditAction } from '../state/edit';
import { useStore } from '../state/store';
import { Icon } from './icons';
import { KeyHint, useAriaShortcuts, useChordLabels } from './key-hint';
import { useModel, useTexts } from './model-context';
import { isNarrow } from './narrow';

type Key = string | number;

function CommandItem({ id }: { readonly id: CommandId }): ReactNode {
  const { t } = useTexts();
  const [chord] = useChordLabels(id);
  return (
    <MenuItem id={id} textValue={t(`command.${id}`)} className="menu-item">
      <Text slot="label">{t(`command.${id}`)}</Text>
      {chord !== undefined && <Keyboard>{chord}</Keyboard>}
    </MenuItem>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }): ReactNode {
  const { t } = useTexts();
  if (entry === 'separator') return <Separator className="menu-line" />;
  if (isCommandId(entry)) return <CommandItem id={entry} />;
  return (
    <MenuItem id={entry} className="menu-item">
      {t(`edit.${entry}`)}
    </MenuItem>
  );
}

const entriesOf = ({ entries }: MenuGroup): ReactNode =>
  entries.map((entry, index) => <Entry key={entry === 'separator' ? `line-${index}` : entry} entry={entry} />);

function Submenu({ group, onChoose }: { readonly group: MenuGroup; readonly onChoose: (key: Key) => void }): ReactNode {
  const { t } = useTexts();
  return (
    <SubmenuTrigger>
      <MenuItem id={group.id} textValue={t(`menu.${group.id}`)} className="menu-item">
        <Text slot="label">{t(`menu.${group.id}`)}</Text>
        <span aria-hidden="true">›</span>
      </MenuItem>
      <Popover className="popover">
        <Menu className="menu" onAction={onChoose}>
          {entriesOf(group)}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** In the narrow layout there is no room beside a menu: its groups stand one below the other. */
function Section({ group }: { readonly group: MenuGroup }): ReactNode {
  const { t } = useTexts();
  return (
    <MenuSection>
      <Header className="menu-header">{t(`menu.${group.id}`)}</Header>
      {entriesOf(group)}
    </MenuSection>
  );
}

/** The same commands as in the window's own menu bar, for F10 and the Menu button. */
export function MainMenu(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const isOpen = useStore(model.ui, (ui) => ui.isMenuOpen);
  const isFlat = isNarrow();
  const shortcuts = useAriaShortcuts('app.menu');
  const setOpen = (isMenuOpen: boolean): void => model.ui.update((ui) => ({ ...ui, isMenuOpen }));
  /** After the menu has given the focus back, so that commands act on where the person was. */
  const choose = (key: Key): void => {
    setOpen(false);
    setTimeout(() => {
      if (isCommandId(key)) runCommand(model, key);
      else if (isEditAction(key)) edit(model, key);
    });
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button" render={(props) => <button {...props} aria-keyshortcuts={shortcuts} />}>
        <Icon name="menu" />
        <span className="label">{t('menu.button')}</span>
        <KeyHint id="app.menu" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={t('menu.button')} autoFocus="first" onAction={choose}>
          {menuGroups.map((group) =>
            isFlat ? (
              <Section key={group.id} group={group} />
            ) : (
              <Submenu key={group.id} group={group} onChoose={choose} />
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
