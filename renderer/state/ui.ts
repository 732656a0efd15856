import type { ErrorCode } from '../../contract/errors';
import type { PageRegion } from '../a11y/regions';
import type { TextRange } from '../playback/types';
import type { WordToFix } from './fix-word';

export type OpenDialog =
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' }
  | { readonly kind: 'sound' }
  | { readonly kind: 'pronunciations' }
  | { readonly kind: 'fixWord'; readonly word: WordToFix; readonly goesOn: boolean }
  | { readonly kind: 'link'; readonly url: string; readonly host: string };

/** A menu at a point of the window, CSS px. */
export type ContextMenu =
  | { readonly kind: 'headline'; readonly storyId: string; readonly x: number; readonly y: number }
  | { readonly kind: 'story'; readonly place: TextRange | null; readonly x: number; readonly y: number };

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
  region: 'headlines',
  mark: null,
  problem: null,
  lastMessage: '',
};

export const isOverlayOpen = (ui: UiState): boolean => ui.dialog !== null || ui.isMenuOpen || ui.contextMenu !== null;
