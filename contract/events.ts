import type { RefreshProgress } from './feeds';
import type { CommandId } from './keymap';
import type { Settings } from './settings';
import type { ChangedCounts, ChangedStory } from './story';

/** Small and droppable: for each there is a snapshot command, so a missed event is never fatal. `rev` grows with each event of its sender. */
export interface Events {
  /** Ask `library.list` again. */
  'library.changed': { readonly rev: number };
  /** Somebody did something with these stories; texts and lists are as before. */
  'stories.changed': { readonly rev: number; readonly stories: readonly ChangedStory[] } & ChangedCounts;
  /** Ask `feeds.list` again. */
  'feeds.changed': { readonly rev: number };
  /** A story that is open may have another text: ask `story.open` again. */
  'story.changed': { readonly rev: number; readonly storyId: string };
  /** At most four times a second, and once at the end. */
  'refresh.progress': { readonly rev: number; readonly progress: RefreshProgress };
  'settings.changed': { readonly rev: number; readonly settings: Settings };
  /** The core process went away or came back; on return, ask `app.state`. */
  'core.changed': { readonly rev: number; readonly isUp: boolean };
  /** The machine goes to sleep: pause, focus stays. */
  'power.suspend': { readonly rev: number };
  /** A command chosen in the native menu. */
  'menu.command': { readonly rev: number; readonly commandId: CommandId };
  /** A second start handed over a file. */
  'file.given': { readonly rev: number; readonly token: string };
  'accessibility.changed': { readonly rev: number; readonly assistiveTechnology: boolean };
}

export type EventName = keyof Events;

/** What the core may say; all other events are the shell's own. */
export const coreEventNames = [
  'library.changed',
  'stories.changed',
  'feeds.changed',
  'story.changed',
  'refresh.progress',
  'settings.changed',
] as const satisfies readonly EventName[];

export type CoreEventName = (typeof coreEventNames)[number];

export const eventNames: readonly EventName[] = [
  ...coreEventNames,
  'core.changed',
  'power.suspend',
  'menu.command',
  'file.given',
  'accessibility.changed',
];
