import type { CommandId } from './keymap';

/**
 * What an item of the menu is: a command of the keymap, a line between groups, or an editing action that works on the field with focus.
 * The native menu and the menu inside the window are drawn from the same table, so that they never differ.
 */
export type MenuEntry = CommandId | 'separator' | EditAction;

export const editActions = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;
export type EditAction = (typeof editActions)[number];

export interface MenuGroup {
  /** Labelled `menu.<id>` in the locale files; items are labelled `command.<id>` or `edit.<action>`. */
  readonly id: 'file' | 'edit' | 'feeds' | 'listen' | 'view' | 'help';
  readonly entries: readonly MenuEntry[];
}

/** Left out: `play.toggleHere` (needs a place with focus), `app.menu` (opens this) and `app.escape` (closes it). */
export const menuGroups: readonly MenuGroup[] = [
  {
    id: 'file',
    entries: [
      'file.open',
      'clipboard.read',
      'separator',
      'story.readStatus',
      'story.save',
      'story.fullText',
      'story.copies',
      'separator',
      'list.markRead',
      'change.undo',
      'separator',
      'app.settings',
      'separator',
      'window.close',
      'app.quit',
    ],
  },
  {
    id: 'edit',
    entries: [
      'undo',
      'redo',
      'separator',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'separator',
      'story.find',
      'library.search',
    ],
  },
  {
    id: 'feeds',
    entries: ['feeds.refresh', 'feed.add', 'feed.actions', 'separator', 'opml.import', 'opml.export'],
  },
  {
    id: 'listen',
    entries: [
      'play.toggle',
      'play.stop',
      'separator',
      'read.headline',
      'read.summary',
      'read.article',
      'separator',
      'sentence.previous',
      'sentence.next',
      'sentence.repeat',
      'paragraph.previous',
      'paragraph.next',
      'story.previous',
      'story.next',
      'separator',
      'rate.slower',
      'rate.faster',
      'rate.normal',
      'separator',
      'speech.fixWord',
    ],
  },
  {
    id: 'view',
    entries: [
      'region.next',
      'region.previous',
      'view.back',
      'separator',
      'zoom.in',
      'zoom.out',
      'zoom.reset',
      'theme.next',
      'window.fullScreen',
    ],
  },
  { id: 'help', entries: ['app.help', 'where'] },
];
