import { type ReactNode, useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { openCopies } from '../state/copies';
import { copyText } from '../state/copy';
import type { Translate } from '../state/labels';
import { readFrom } from '../state/listen';
import type { Model } from '../state/model';
import { useStore } from '../state/store';
import { activate, toggleRead, toggleSaved } from '../state/stories';
import type { ContextMenu as OpenMenu } from '../state/ui';
import { type Choice, feedChoices, folderChoices } from './feed-choices';
import { useModel, useTexts } from './model-context';

const copiesChoice = (model: Model, storyId: string, t: Translate): Choice => ({
  id: 'copies',
  label: t('command.story.copies'),
  run: () => void openCopies(model, storyId),
});

function headlineChoices(model: Model, storyId: string, t: Translate): readonly Choice[] {
  const row = model.library.get().rows.find((one) => one.storyId === storyId);
  if (row === undefined) return [];
  return [
    { id: 'open', label: t('context.open'), run: () => void activate(model, storyId) },
    {
      id: 'read',
      label: t(row.isRead ? 'context.markUnread' : 'context.markRead'),
      run: () => toggleRead(model, row),
    },
    { id: 'save', label: t(row.isSaved ? 'context.unsave' : 'context.save'), run: () => toggleSaved(model, row) },
    copiesChoice(model, storyId, t),
    { id: 'copy', label: t('context.copyHeadline'), run: () => void copyText(model, row.headline) },
  ];
}

/** The text of the drawn block at a place: what Copy takes when nothing is selected. */
function blockText(model: Model, menu: OpenMenu & { readonly kind: 'story' }): string {
  const story = model.shown.get();
  const { place } = menu;
  if (story === null) return '';
  if (place === null) return story.headline;
  const block = story.sections[place.section].blocks.filter((one) => one.startChars <= place.startChars).at(-1);
  return block?.runs.map((run) => run.text).join('') ?? story.headline;
}

function storyChoices(model: Model, menu: OpenMenu & { readonly kind: 'story' }, t: Translate): readonly Choice[] {
  const { place } = menu;
  const text = getSelection()?.toString() || blockText(model, menu);
  const copy = { id: 'copy', label: t('context.copy'), run: () => void copyText(model, text) };
  const shown = model.shown.get();
  const rest = shown === null ? [copy] : [copy, copiesChoice(model, shown.storyId, t)];
  if (place === null) return rest;
  return [{ id: 'readFrom', label: t('context.readFrom'), run: () => readFrom(model, place) }, ...rest];
}

function choicesOf(model: Model, menu: OpenMenu, t: Translate): readonly Choice[] {
  const { folders, feeds } = model.feeds.get();
  switch (menu.kind) {
    case 'headline':
      return headlineChoices(model, menu.storyId, t);
    case 'story':
      return storyChoices(model, menu, t);
    case 'feed': {
      const feed = feeds.find(({ feedId }) => feedId === menu.feedId);
      return feed === undefined ? [] : feedChoices(model, feed, t);
    }
    case 'folder': {
      const folder = folders.find(({ folderId }) => folderId === menu.folderId);
      return folder === undefined ? [] : folderChoices(model, folder, t);
    }
  }
}

/** The menu gives the focus back with the next picture: a command acts on where the person was, and a dialog gives the focus back there. */
const afterFocus = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};

/** The menu of a headline, a feed, a folder or of the story, where it was asked for: by mouse, menu key or Shift+F10. */
export function ContextMenu(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const menu = useStore(model.ui, (ui) => ui.contextMenu);
  const anchor = useRef<HTMLSpanElement>(null);
  if (menu === null) return null;
  const choices = choicesOf(model, menu, t);
  const close = (): void => model.ui.update((ui) => ({ ...ui, contextMenu: null }));
  return (
    <>
      <span ref={anchor} className="anchor" style={{ left: menu.x, top: menu.y }} />
      <Popover
        className="popover"
        aria-label={t('context.label')}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
      >
        <Menu
          className="menu"
          aria-label={t('context.label')}
          autoFocus="first"
          onClose={close}
          onAction={(key) => {
            close();
            const choice = choices.find(({ id }) => id === key);
            afterFocus(() => choice?.run());
          }}
        >
          {choices.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
