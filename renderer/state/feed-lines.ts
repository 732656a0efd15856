import type { FeedList, FeedRow, FolderRow } from '../../contract/feeds';
import { isViewName, type ViewId, type ViewName, viewNames } from '../../contract/story';
import type { Translate } from './labels';

/** The line that leads to the feeds that do not work; it is no list. */
export const problemsLine = 'problems';

/** One line of Feeds, ready to draw. */
export interface FeedLine {
  readonly id: ViewId | typeof problemsLine;
  readonly kind: 'view' | 'folder' | 'feed' | 'problems';
  readonly name: string;
  /** Stories, of feeds and folders the unread ones. */
  readonly count: number;
  /** The one label that a screen reader says. */
  readonly label: string;
  /** What stands below the name: why a feed gives nothing. */
  readonly note: string;
  readonly hasProblem: boolean;
  readonly isInFolder: boolean;
  /** Only for a folder. */
  readonly isClosed: boolean;
}

export const emptyFeeds: FeedList = { folders: [], feeds: [] };

/** The first sentence of a text of the locale files: what happened, without what still works and what to press. */
export const firstSentence = (text: string): string => text.split(/(?<=[.?!])\s/)[0] ?? text;

export const feedsWithProblems = ({ feeds }: FeedList): readonly FeedRow[] =>
  feeds.filter((feed) => feed.problem !== null);

export const feedOfView = ({ feeds }: FeedList, view: ViewId): FeedRow | null =>
  feeds.find((feed) => view === `feed:${feed.feedId}`) ?? null;

export const folderOfView = ({ folders }: FeedList, view: ViewId): FolderRow | null =>
  folders.find((folder) => view === `folder:${folder.folderId}`) ?? null;

/** What a list is called; a feed or folder that is gone meanwhile has a name too. */
export function viewTitle(view: ViewId, list: FeedList, t: Translate): string {
  if (isViewName(view)) return t(`view.${view}`);
  return feedOfView(list, view)?.title ?? folderOfView(list, view)?.name ?? t('feeds.gone');
}

/** What is seen stands in the name too, in the same order (WCAG 2.5.3): name, note, number. */
const labelOf = (name: string, note: string, count: number, more: readonly string[], t: Translate): string => {
  const begin = note === '' ? `${name}, ` : `${name}, ${note} `;
  return [begin + t('feeds.unread', { count }), ...more].join(', ');
};

const noteOf = (feed: FeedRow, t: Translate): string => {
  if (feed.problem !== null) return firstSentence(t(`error.${feed.problem.code}`));
  return feed.isPaused ? t('feeds.paused') : '';
};

/** What is true of a line that tells only a name and a number. */
const plain = { note: '', hasProblem: false, isInFolder: false, isClosed: false } as const;

function viewLine(id: ViewName, count: number, t: Translate): FeedLine {
  const name = t(`view.${id}`);
  return { ...plain, id, kind: 'view', name, count, label: `${name}, ${count}` };
}

function feedLine(feed: FeedRow, isInFolder: boolean, t: Translate): FeedLine {
  const { feedId, title: name, unreadCount: count } = feed;
  const note = noteOf(feed, t);
  return {
    ...plain,
    id: `feed:${feedId}`,
    kind: 'feed',
    name,
    count,
    label: labelOf(name, note, count, [], t),
    note,
    hasProblem: feed.problem !== null,
    isInFolder,
  };
}

type LineOf = (feed: FeedRow, isInFolder: boolean) => FeedLine;

/** Makes the lines of feeds in one language. The same feed gets the same line: its words are looked up once. */
export function rememberedFeedLines(t: Translate): LineOf {
  const known = new WeakMap<FeedRow, FeedLine>();
  return (feed, isInFolder) => {
    const old = known.get(feed);
    if (old?.isInFolder === isInFolder) return old;
    const line = feedLine(feed, isInFolder, t);
    known.set(feed, line);
    return line;
  };
}

function folderLine({ folderId, name }: FolderRow, own: readonly FeedRow[], isClosed: boolean, t: Translate): FeedLine {
  const count = own.reduce((sum, feed) => sum + feed.unreadCount, 0);
  const state = t(isClosed ? 'feeds.closed' : 'feeds.open');
  const label = labelOf(name, '', count, [t('feeds.folder'), state], t);
  return { ...plain, id: `folder:${folderId}`, kind: 'folder', name, count, label, isClosed };
}

function problemsLineOf(list: FeedList, t: Translate): readonly FeedLine[] {
  const count = feedsWithProblems(list).length;
  const name = t('problems.title');
  if (count === 0) return [];
  return [{ ...plain, id: problemsLine, kind: 'problems', name, count, label: `${name}, ${count}`, hasProblem: true }];
}

/** A folder's own line and those of its feeds below it; its own alone while it is closed. */
function folderLines(
  folder: FolderRow,
  { list, closedFolders }: FeedLinesInput,
  t: Translate,
  lineOf: LineOf,
): readonly FeedLine[] {
  const own = list.feeds.filter((feed) => feed.folderId === folder.folderId);
  const isClosed = closedFolders.includes(folder.folderId);
  const head = folderLine(folder, own, isClosed, t);
  return isClosed ? [head] : [head, ...own.map((feed) => lineOf(feed, true))];
}

export interface FeedLinesInput {
  readonly list: FeedList;
  readonly counts: Readonly<Record<ViewName, number>>;
  readonly showEdition: boolean;
  readonly closedFolders: readonly string[];
}

/** Fixed lists first, then feeds outside of any folder, then folders with theirs; last, the line about problems. */
export function feedLines(
  input: FeedLinesInput,
  t: Translate,
  lineOf: LineOf = rememberedFeedLines(t),
): readonly FeedLine[] {
  const { list, counts, showEdition } = input;
  const known = new Set(list.folders.map(({ folderId }) => folderId));
  const loose = list.feeds.filter(({ folderId }) => folderId === null || !known.has(folderId));
  return [
    ...viewNames.filter((id) => id !== 'edition' || showEdition).map((id) => viewLine(id, counts[id], t)),
    ...loose.map((feed) => lineOf(feed, false)),
    ...list.folders.flatMap((folder) => folderLines(folder, input, t, lineOf)),
    ...problemsLineOf(list, t),
  ];
}

const isSameLine = (one: FeedLine, other: FeedLine): boolean =>
  Object.entries(one).every(([key, value]) => other[key as keyof FeedLine] === value);

const isSamePlace = (one: FeedLine, other: FeedLine): boolean =>
  one.id === other.id && one.name === other.name && one.isInFolder === other.isInFolder;

const reuse = (
  before: readonly FeedLine[],
  next: readonly FeedLine[],
  isSame: (one: FeedLine, other: FeedLine) => boolean,
): readonly FeedLine[] => {
  const known = new Map(before.map((line) => [line.id, line]));
  const lines = next.map((line) => {
    const old = known.get(line.id);
    return old !== undefined && isSame(old, line) ? old : line;
  });
  const isAll = lines.length === before.length && lines.every((line, at) => line === before[at]);
  return isAll ? before : lines;
};

/** Takes over the old objects of lines that have not changed, and the old list when none has: only the others are drawn again. */
export const reuseLines = (before: readonly FeedLine[], next: readonly FeedLine[]): readonly FeedLine[] =>
  reuse(before, next, isSameLine);

/** The same for what the list itself is made of: which lines there are, and their names. A number that changes changes nothing in it. */
export const reusePlaces = (before: readonly FeedLine[], next: readonly FeedLine[]): readonly FeedLine[] =>
  reuse(before, next, isSamePlace);

/** The same lines, but the one with the focus keeps the label it had when it took it: a screen reader must not say it once more. */
export const holdFeedLabel = (
  lines: readonly FeedLine[],
  id: string | null,
  label: string | null,
): readonly FeedLine[] =>
  label === null ? lines : lines.map((line) => (line.id === id && line.label !== label ? { ...line, label } : line));

/** What Left and Right do on a line: close or open a folder, or go from a feed to its folder. */
export type Step =
  | { readonly kind: 'close' | 'open'; readonly folderId: string }
  | { readonly kind: 'focus'; readonly id: string };

/** Null: nothing to do there. */
export function stepFrom(id: string, key: 'left' | 'right', list: FeedList, closed: readonly string[]): Step | null {
  const [kind, own = ''] = id.split(':');
  if (kind === 'folder') {
    const isClosed = closed.includes(own);
    if (key === 'left') return isClosed ? null : { kind: 'close', folderId: own };
    return isClosed ? { kind: 'open', folderId: own } : null;
  }
  const folderId = list.feeds.find((feed) => `feed:${feed.feedId}` === id)?.folderId ?? null;
  return key === 'left' && folderId !== null ? { kind: 'focus', id: `folder:${folderId}` } : null;
}
