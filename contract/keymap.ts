/**
 * The only table of keys: handler, native menu, menu inside the window, hints on buttons, help and tests read it.
 *
 * A chord is `Mod+Shift+Comma`: modifiers in the order Ctrl, Mod, Alt, Shift, then a key. `Mod` is Ctrl, on macOS Cmd; `Ctrl` is the real
 * Ctrl everywhere. Keys are letters, digits, F-keys or names of `KeyboardEvent.code`/`key`: Comma, Period, Slash, Plus, Minus, PageUp,
 * PageDown, Left, Right, Tab, Escape, Space.
 */
export type CommandGroup = 'listen' | 'move' | 'story' | 'feeds' | 'view' | 'app';

/**
 * `window`: anywhere in the window, dialogs included where the command is about sound. `place`: only while focus is on the
 * headline or on the stopped sentence.
 */
export type KeyScope = 'window' | 'place';

interface Row {
  readonly id: string;
  readonly group: CommandGroup;
  readonly scope: KeyScope;
  readonly chords: readonly string[];
  /** On macOS instead of `chords`, where they differ by more than Mod. */
  readonly macChords?: readonly string[];
  /** Works while a dialog is open. */
  readonly inDialogs?: true;
}

export const keymap = [
  { id: 'play.toggle', group: 'listen', scope: 'window', chords: ['F8', 'Mod+P'], inDialogs: true },
  { id: 'play.toggleHere', group: 'listen', scope: 'place', chords: ['Space'] },
  { id: 'play.stop', group: 'listen', scope: 'window', chords: ['Shift+F8', 'Mod+Shift+P'], inDialogs: true },
  { id: 'read.headline', group: 'listen', scope: 'window', chords: ['Mod+1'], inDialogs: true },
  { id: 'read.summary', group: 'listen', scope: 'window', chords: ['Mod+2'], inDialogs: true },
  { id: 'read.article', group: 'listen', scope: 'window', chords: ['Mod+3'], inDialogs: true },
  { id: 'sentence.previous', group: 'move', scope: 'window', chords: ['F7', 'Mod+J'], inDialogs: true },
  { id: 'sentence.next', group: 'move', scope: 'window', chords: ['F9', 'Mod+K'], inDialogs: true },
  { id: 'sentence.repeat', group: 'move', scope: 'window', chords: ['Mod+R'], inDialogs: true },
  { id: 'paragraph.previous', group: 'move', scope: 'window', chords: ['Shift+F7'], inDialogs: true },
  { id: 'paragraph.next', group: 'move', scope: 'window', chords: ['Shift+F9'], inDialogs: true },
  { id: 'story.previous', group: 'move', scope: 'window', chords: ['Mod+PageUp'], inDialogs: true },
  { id: 'story.next', group: 'move', scope: 'window', chords: ['Mod+PageDown'], inDialogs: true },
  { id: 'rate.slower', group: 'listen', scope: 'window', chords: ['Mod+Shift+Comma'], inDialogs: true },
  { id: 'rate.faster', group: 'listen', scope: 'window', chords: ['Mod+Shift+Period'], inDialogs: true },
  { id: 'rate.normal', group: 'listen', scope: 'window', chords: ['Mod+Shift+M'], inDialogs: true },
  { id: 'speech.fixWord', group: 'listen', scope: 'window', chords: ['Mod+E'] },
  { id: 'where', group: 'app', scope: 'window', chords: ['Mod+I'], inDialogs: true },
  { id: 'story.readStatus', group: 'story', scope: 'window', chords: ['Mod+U'] },
  { id: 'story.save', group: 'story', scope: 'window', chords: ['Mod+B'] },
  { id: 'story.find', group: 'story', scope: 'window', chords: ['Mod+F'] },
  { id: 'library.search', group: 'story', scope: 'window', chords: ['Mod+Shift+F'] },
  { id: 'story.fullText', group: 'story', scope: 'window', chords: ['Mod+Shift+G'] },
  { id: 'story.copies', group: 'story', scope: 'window', chords: ['Mod+Shift+C'] },
  { id: 'list.markRead', group: 'story', scope: 'window', chords: ['Mod+Shift+D'] },
  // Acts outside text fields only; inside one the key takes back what was typed.
  { id: 'change.undo', group: 'story', scope: 'window', chords: ['Mod+Z'], inDialogs: true },
  { id: 'file.open', group: 'story', scope: 'window', chords: ['Mod+O'] },
  { id: 'clipboard.read', group: 'story', scope: 'window', chords: ['Mod+Shift+V'] },
  { id: 'feeds.refresh', group: 'feeds', scope: 'window', chords: ['F5'] },
  { id: 'feed.add', group: 'feeds', scope: 'window', chords: ['Mod+N'] },
  { id: 'feed.actions', group: 'feeds', scope: 'window', chords: ['Mod+Shift+A'] },
  { id: 'opml.import', group: 'feeds', scope: 'window', chords: ['Mod+Shift+O'] },
  { id: 'opml.export', group: 'feeds', scope: 'window', chords: ['Mod+Shift+S'] },
  { id: 'region.next', group: 'view', scope: 'window', chords: ['F6', 'Ctrl+Tab'] },
  { id: 'region.previous', group: 'view', scope: 'window', chords: ['Shift+F6', 'Ctrl+Shift+Tab'] },
  { id: 'view.back', group: 'view', scope: 'window', chords: ['Alt+Left'], macChords: ['Mod+BracketLeft'] },
  { id: 'zoom.in', group: 'view', scope: 'window', chords: ['Mod+Plus'], inDialogs: true },
  { id: 'zoom.out', group: 'view', scope: 'window', chords: ['Mod+Minus'], inDialogs: true },
  { id: 'zoom.reset', group: 'view', scope: 'window', chords: ['Mod+0'], inDialogs: true },
  { id: 'theme.next', group: 'view', scope: 'window', chords: ['Mod+Shift+H'], inDialogs: true },
  {
    id: 'window.fullScreen',
    group: 'view',
    scope: 'window',
    chords: ['F11'],
    macChords: ['Ctrl+Mod+F'],
    inDialogs: true,
  },
  { id: 'app.menu', group: 'app', scope: 'window', chords: ['F10'] },
  { id: 'app.settings', group: 'app', scope: 'window', chords: ['Mod+Comma'] },
  { id: 'app.help', group: 'app', scope: 'window', chords: ['F1', 'Mod+Shift+Slash'] },
  { id: 'app.escape', group: 'app', scope: 'window', chords: ['Escape'] },
  { id: 'window.close', group: 'app', scope: 'window', chords: ['Mod+W'], inDialogs: true },
  { id: 'app.quit', group: 'app', scope: 'window', chords: ['Mod+Q'], inDialogs: true },
] as const satisfies readonly Row[];

export type CommandId = (typeof keymap)[number]['id'];
export interface KeymapRow extends Row {
  readonly id: CommandId;
}

export const keymapRows: readonly KeymapRow[] = keymap;

/** Chords of a row on a system. */
export const chordsOf = (row: KeymapRow, platform: string): readonly string[] =>
  platform === 'darwin' ? (row.macChords ?? row.chords) : row.chords;

export const isCommandId = (id: unknown): id is CommandId => keymapRows.some((row) => row.id === id);
