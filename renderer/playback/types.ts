import type { ErrorCode, Result } from '../../contract/errors';
import type { Settings } from '../../contract/settings';
import type { Sound } from '../../contract/speech';
import type { Section, StoryView } from '../../contract/story';

export type PlaybackState = 'idle' | 'loading' | 'speaking' | 'paused';

/** One sentence of a story's part. Headline and summary have part 0 only. */
export interface SentenceAddress {
  readonly storyId: string;
  readonly section: Section;
  readonly part: number;
  readonly sentence: number;
}

/** A half-open range of UTF-16 units in a section's text. */
export interface TextRange {
  readonly section: Section;
  readonly startChars: number;
  readonly endChars: number;
}

/** What the views draw. A new object only when something changed, so it suits `useSyncExternalStore`. */
export interface PlayerSnapshot {
  readonly state: PlaybackState;
  /** The story being read or stopped in, with the part that is loaded; null before the first. */
  readonly story: StoryView | null;
  /** The sentence that sounds, is prepared or was stopped at. */
  readonly at: SentenceAddress | null;
  readonly sentence: TextRange | null;
  /** Null while its time is not known. */
  readonly word: TextRange | null;
  readonly rate: number;
  /** 0–1 of what is being read (a section, a selection or the story), by characters. */
  readonly progress: number;
  /** Of the section that is read; silent sentences are not counted. */
  readonly sentenceNumber: number;
  readonly sentenceCount: number;
  readonly minutesLeft: number;
  /** Why the voice stopped by itself; cleared by the next play. */
  readonly problem: ErrorCode | null;
  /** Grows when the person chose the place (play, skip, repeat), never by reading on: then the page follows the voice again. */
  readonly jumps?: number;
}

export type ReadRange = 'story' | Section;

export interface Player {
  snapshot(): PlayerSnapshot;
  subscribe(listener: () => void): () => void;
  /** F8: pauses what sounds, goes on with what is paused, else reads the given story from `from`, its saved place or its start. */
  toggle(shown: StoryView | null, from?: TextRange | null): void;
  /**
   * Reads one section, or the story from a place on: headline → summary (not a stand-in) → article.
   * `from` is an offset in that section (for `story`, in the article), or the place itself ("Read from here").
   */
  read(story: StoryView, range: ReadRange, from?: number | TextRange): void;
  /** Reads just this range, then stops. */
  readSelection(story: StoryView, range: TextRange): void;
  pause(): void;
  resume(): void;
  /** Silence at once. The place is kept and returned, for the focus; null when nothing was open. */
  stop(): TextRange | null;
  /** From idle: starts at the sentence it leads to, counted from the place of `shown`. "Previous" within two seconds goes one back, later restarts. */
  skip(unit: 'sentence' | 'paragraph' | 'story', direction: -1 | 1, shown: StoryView | null): void;
  repeat(shown: StoryView | null): void;
  setRate(rate: number): void;
  /** Prepares the first sentence of all three sections of the shown story; the next call cancels what is not ready. */
  prepare(story: StoryView | null): void;
  /**
   * After the core came back, or what is said or read changed: drops what was prepared and goes on at the same sentence, or behind it when
   * it is not read any more.
   */
  refresh(reason: 'core-restarted' | 'voices-changed'): void;
  dispose(): void;
}

/** What the player needs of the page. Tests give fakes; the app gives the bridge and WebAudio. */
export interface PlayerPorts {
  /** `isAhead`: prepared for later; the core makes what is wanted now before it. */
  synthesise(address: SentenceAddress, rate: number, ticket: string, isAhead: boolean): Promise<Result<Sound>>;
  /** Words of a sound that `hasLaterWords`; null when none can be trusted. Without it, no words come later. */
  findWords?(address: SentenceAddress, rate: number, voiceId: string, ticket: string): Promise<Result<Sound['words']>>;
  cancel(tickets: readonly string[]): void;
  openPart(storyId: string, part: number): Promise<Result<StoryView>>;
  /** The neighbour in the list of headlines, or null at its ends. */
  neighbour(storyId: string, direction: -1 | 1): Promise<Result<StoryView> | null>;
  savePlace(place: { storyId: string; section: Section; offsetChars: number; offsetMs: number }): void;
  markHeard(storyId: string): void;
  stayAwake(on: boolean): void;
  settings(): Settings;
  output: SoundOutput;
  /** The part that holds an offset of the article. Without it, a place outside the loaded part is read from that part's start. */
  openAt?(storyId: string, atChars: number): Promise<Result<StoryView>>;
  /** Runs `work` once after `delayMs`; the answer calls it off. Without it, `setTimeout`. */
  after?(delayMs: number, work: () => void): () => void;
  /** Runs `work` once before the next picture; the answer calls it off. Without it, `requestAnimationFrame`. */
  nextFrame?(work: () => void): () => void;
}

/** A handle for one scheduled sound. */
export interface Scheduled {
  /** Seconds of the output's clock. */
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The timeline. `WebAudioOutput` in the app, a hand-driven clock in tests. */
export interface SoundOutput {
  /** Seconds; stands still while suspended. */
  now(): number;
  /**
   * Schedules at the end of what was queued before plus `pauseMs`, but not in the past; at once when nothing was queued since the last `clear`.
   * `fromMs` skips the beginning. `onEnded` is never called for what was cleared.
   */
  enqueue(sound: Sound, pauseMs: number, fromMs: number, onEnded: () => void): Scheduled;
  suspend(): void;
  resume(): void;
  /** Silence at once; nothing queued is ever heard again, also not after the next resume. */
  clear(): void;
  earcon(name: 'end' | 'problem'): void;
  close(): void;
}
