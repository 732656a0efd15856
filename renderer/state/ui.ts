import type { ErrorCode } from '../../contract/errors';
import type { PageRegion } from '../a11y/regions';
import type { TextRange } from '../playback/types';

/** What a person wants to hear differently. */
export interface WordToFix {
  /** BCP 47. */
  readonly language: string;
  /** Of the sentence, in order. */
  readonly words: readonly string[];
  /** Index of the word that was spoken or pointed at; -1 without words. */
  readonly chosen: number;
  /** What is offered to be fixed: the chosen word, or what was selected. */
  readonly text: string;
}

export type OpenDialog =
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' }
  | { readonly kind: 'sound' }
  | { readonly kind: 'pronunciations' }
  | { readonly kind: 'fixWord'; readonly word: WordToFix; readonly goesOn: boolean }
  /** `replaces`: the feed that goes when another is followed in its place. */
  | { readonly kind: 'addFeed'; readonly address: string; readonly replaces: string | null }
  | { readonly kind: 'feedProblems' }
  | { readonly kind: 'renameFeed'; readonly feedId: string }
  | { readonly kind: 'moveFeed'; readonly feedId: string }
  | { readonly kind: 'renameFolder'; readonly folderId: string }
  | { readonly kind: 'link'; readonly url: string; readonly host: string };

/** The last change that can be taken back, for as long as no other one takes its place. */
export type Undo =
  | { readonly kind: 'feed'; readonly feedId: string; readonly title: string }
  | { readonly kind: 'folder'; readonly name: string; readonly feedIds: readonly string[] }
  | { readonly kind: 'markRead'; readonly undoId: string; readonly count: number };

/** A menu at a point of the window, CSS px. */
export type ContextMenu =
  | { readonly kind: 'headline'; readonly storyId: string; readonly x: number; readonly y: number }
  | { readonly kind: 'story'; readonly place: TextRange | null; readonly x: number; readonly y: number }
  | { readonly kind: 'feed'; readonly feedId: string; readonly x: number; readonly y: number }
  | { readonly kind: 'folder'; readonly folderId: string; readonly x: number; readonly y: number };

/** A stretch of the story that can hold the focus: the stopped sentence, or what was found. */
export interface Mark {
  readonly storyId: string;
  readonly part: number;
  readonly range: TextRange;
}

export interface FindState {
  readonly query: string;
  readonly matches: readonly TextRange[];
  /** Index into `matches`, 0 without any. */
  readonly current: number;
}

/** The search field above Headlines. */
export interface SearchState {
  readonly text: string;
  /** Stories that hold it; null while nothing is looked for or no answer has come. */
  readonly totalCount: number | null;
}

/** The article of a teaser is being fetched, or could not be. */
export interface FullTextState {
  readonly storyId: string;
  readonly problem: ErrorCode | null;
}

/** Files that are being read. */
export interface Importing {
  readonly doneCount: number;
  readonly totalCount: number;
  /** It takes long enough to be shown and told. */
  readonly isLong: boolean;
  readonly isStopped: boolean;
}

/** What stands in the bar of problems. */
export interface Problem {
  readonly code: ErrorCode | null;
  readonly text: string;
}

export interface UiState {
  /** The list is there; before that the window shows its frame only. */
  readonly isReady: boolean;
  readonly dialog: OpenDialog | null;
  readonly isMenuOpen: boolean;
  readonly contextMenu: ContextMenu | null;
  readonly find: FindState | null;
  readonly search: SearchState | null;
  readonly undo: Undo | null;
  readonly fullText: FullTextState | null;
  readonly importing: Importing | null;
  /** The region that the narrow layout shows. */
  readonly region: PageRegion;
  readonly mark: Mark | null;
  readonly problem: Problem | null;
  readonly lastMessage: string;
}

export const initialUi: UiState = {
  isReady: false,
  dialog: null,
  isMenuOpen: false,
  contextMenu: null,
  find: null,
  search: null,
  undo: null,
  fullText: null,
  importing: null,
  region: 'headlines',
  mark: null,
  problem: null,
  lastMessage: '',
};

export const isOverlayOpen = (ui: UiState): boolean => ui.dialog !== null || ui.isMenuOpen || ui.contextMenu !== null;
