import type { AppState, ImportedFile, ShellState } from './answers';
import type { Result } from './errors';
import {
  type FeedList,
  type FolderRow,
  type FoundAtAddress,
  fullTextModes,
  type OpmlImport,
  type RefreshProgress,
  type StarterSite,
} from './feeds';
import { address, id, index, language, nothing, rate, section, ticket, title, token, view, voiceId } from './inputs';
import { z } from './jitless';
import { maxImportBytes, maxPreviewChars, maxPronunciationFileChars, maxSearchChars, maxTitleChars } from './limits';
import { type PronunciationImport, type PronunciationList, pronunciationSchema } from './pronunciations';
import { preferencesSchema, type Settings } from './settings';
import type { Sound, SpokenWord, VoiceChoice } from './speech';
import type { FoundStories, LibraryList, ListPartText, StoryRow, StoryView, ViewId } from './story';

export type Owner = 'core' | 'shell';

interface CommandShape<O extends Owner, I, R> {
  readonly owner: O;
  readonly input: z.ZodType<I>;
  /** Carries the answer's type only; there is no value behind it. */
  readonly answer?: R;
}

const command = <O extends Owner, I>(owner: O, input: z.ZodType<I>) => ({
  returns: <R>(): CommandShape<O, I, R> => ({ owner, input }),
});
const core = <I>(input: z.ZodType<I>) => command('core', input);
const shell = <I>(input: z.ZodType<I>) => command('shell', input);

/**
 * Everything a page may ask. Each command names the process that answers it: the relay passes on only the core's.
 * Inputs hold ids and single-use tokens, never a path or HTML.
 */
export const commands = {
  'app.state': core(nothing).returns<AppState>(),
  /** The beginning of a list, `firstListRows` stories or more: always down to `through`, if it is in the list. */
  'library.list': core(z.strictObject({ view, through: id.nullable().optional() })).returns<LibraryList<ViewId>>(),
  /** What comes after a story of a list; `not-found` when that story is gone. */
  'library.more': core(z.strictObject({ view, after: id })).returns<ListPartText>(),
  /** Stories that hold what is looked for, the best first; `view` narrows it. A newer search with the same ticket ends the older. */
  'library.search': core(
    z.strictObject({ text: z.string().max(maxSearchChars), view: view.nullable(), ticket }),
  ).returns<FoundStories>(),
  /** Marks a list read, to this story of it inclusive; null: all of it. */
  'library.markRead': core(z.strictObject({ view, upToStoryId: id.nullable() })).returns<{
    readonly count: number;
    /** Null when there was nothing to mark. */
    readonly undoId: string | null;
  }>(),
  /** The story and its copies from all sources, the first that came first. */
  'library.copies': core(z.strictObject({ storyId: id })).returns<readonly StoryRow[]>(),
  'library.undoMarkRead': core(z.strictObject({ undoId: id })).returns<{ readonly count: number }>(),
  'story.open': core(
    z.strictObject({ storyId: id, part: index.optional(), atChars: index.optional() }),
  ).returns<StoryView>(),
  /** A dropped file: its name (for the source line) and its bytes. */
  'story.import': core(
    z.strictObject({
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= maxImportBytes + 1),
      ticket: ticket.optional(),
    }),
  ).returns<ImportedFile>(),
  /** A file chosen in the shell's dialog or named on the command line. */
  'story.importToken': core(z.strictObject({ token, ticket: ticket.optional() })).returns<ImportedFile>(),
  'story.status': core(
    z.strictObject({
      storyId: id,
      isRead: z.boolean().optional(),
      isSaved: z.boolean().optional(),
      isHeard: z.boolean().optional(),
    }),
  ).returns<null>(),
  'position.save': core(
    z.strictObject({ storyId: id, section, offsetChars: index, offsetMs: z.number().min(0).max(86_400_000) }),
  ).returns<null>(),
  'session.save': core(z.strictObject({ view, storyId: id.nullable() })).returns<null>(),
  /** Fetches the whole article of a story from its page; the summary stays. */
  'story.fullText': core(z.strictObject({ storyId: id, ticket })).returns<null>(),
  /** Reads a page of the web as a story. */
  'page.read': core(z.strictObject({ url: address, ticket })).returns<{ readonly storyId: string }>(),
  'feeds.list': core(nothing).returns<FeedList>(),
  /** What is at an address that a person typed: at most five requests. */
  'feeds.find': core(z.strictObject({ address, ticket })).returns<FoundAtAddress>(),
  /** Follows a feed and asks it for its stories beside; `feed-known` with its `feedId` in the detail. */
  'feeds.add': core(
    z.strictObject({ url: address, title, siteUrl: address.nullable(), folderId: id.nullable() }),
  ).returns<{ readonly feedId: string }>(),
  /** Fields left out stay. An empty title is the feed's own again. */
  'feeds.change': core(
    z.strictObject({
      feedId: id,
      title: z.string().trim().max(maxTitleChars).optional(),
      folderId: id.nullable().optional(),
      isPaused: z.boolean().optional(),
      fullText: z.enum(fullTextModes).optional(),
    }),
  ).returns<null>(),
  /** Can be taken back with `feeds.restore` until Crier is closed. */
  'feeds.remove': core(z.strictObject({ feedId: id })).returns<null>(),
  'feeds.restore': core(z.strictObject({ feedId: id })).returns<null>(),
  'folders.add': core(z.strictObject({ name: title })).returns<FolderRow>(),
  'folders.rename': core(z.strictObject({ folderId: id, name: title })).returns<null>(),
  /** Its feeds stay, outside of any folder. */
  'folders.remove': core(z.strictObject({ folderId: id })).returns<null>(),
  /** Well-known news sites to choose from; nothing is fetched. */
  'feeds.starters': core(nothing).returns<readonly StarterSite[]>(),
  /** Asks feeds for new stories: these, or all. One runs at a time; asked for again meanwhile, it joins. Answers when it is done. */
  'refresh.start': core(z.strictObject({ feedIds: z.array(id).max(10_000).nullable() })).returns<RefreshProgress>(),
  'refresh.stop': core(nothing).returns<null>(),
  'refresh.state': core(nothing).returns<RefreshProgress>(),
  /** A file chosen in `dialog.openOpml`. */
  'opml.importToken': core(z.strictObject({ token })).returns<OpmlImport>(),
  /** A new file named in `dialog.saveOpml`. */
  'opml.exportToken': core(z.strictObject({ token })).returns<null>(),
  'settings.change': core(preferencesSchema).returns<Settings>(),
  'settings.reset': core(nothing).returns<Settings>(),
  'speech.voices': core(nothing).returns<readonly VoiceChoice[]>(),
  /** One sentence of a story's part as sound. `ticket` lets the page take the request back. */
  'speech.synthesise': core(
    z.strictObject({
      storyId: id,
      section,
      part: index,
      sentence: index,
      rate,
      ticket,
      /** Prepared for later: everything that is wanted now goes first. */
      ahead: z.boolean().optional(),
    }),
  ).returns<Sound>(),
  /** Word times of a sound whose `hasLaterWords` is true; null when none can be trusted, or the sound is no longer kept. */
  'speech.words': core(
    z.strictObject({ storyId: id, section, part: index, sentence: index, rate, voiceId, ticket }),
  ).returns<readonly SpokenWord[] | null>(),
  'speech.cancel': core(z.strictObject({ tickets: z.array(ticket).max(100) })).returns<null>(),
  /** A voice test, or a trial of how a word is said. The only command that carries text to an engine. */
  'speech.preview': core(
    z.strictObject({
      text: z.string().min(1).max(maxPreviewChars),
      language,
      voiceId: voiceId.nullable(),
      rate,
      ticket,
      /** The text goes to the voice as it stands, past the person's own pronunciations and every rule. */
      verbatim: z.boolean().optional(),
    }),
  ).returns<Sound>(),
  'pronunciations.list': core(nothing).returns<PronunciationList>(),
  /** `ruleId`: the line to change; null for a new one, which takes the place of a rule for the same text. */
  'pronunciations.save': core(
    z.strictObject({ rule: pronunciationSchema, ruleId: id.nullable() }),
  ).returns<PronunciationList>(),
  'pronunciations.remove': core(z.strictObject({ ruleId: id })).returns<PronunciationList>(),
  /** The whole file, to be edited as text. */
  'pronunciations.text': core(nothing).returns<{ readonly text: string }>(),
  'pronunciations.setText': core(
    z.strictObject({ text: z.string().max(maxPronunciationFileChars) }),
  ).returns<PronunciationList>(),
  /** A file chosen in `dialog.openPronunciations`. */
  'pronunciations.importToken': core(z.strictObject({ token })).returns<PronunciationImport>(),
  /** A new file named in `dialog.savePronunciations`. */
  'pronunciations.exportToken': core(z.strictObject({ token })).returns<null>(),

  'shell.state': shell(nothing).returns<ShellState>(),
  'dialog.openStory': shell(nothing).returns<{ readonly token: string | null }>(),
  'dialog.openPronunciations': shell(nothing).returns<{ readonly token: string | null }>(),
  'dialog.openOpml': shell(nothing).returns<{ readonly token: string | null }>(),
  'dialog.saveOpml': shell(nothing).returns<{ readonly token: string | null }>(),
  /** What was copied, as text; empty when it is none. At most `maxImportBytes`. */
  'clipboard.text': shell(nothing).returns<{ readonly text: string }>(),
  'dialog.savePronunciations': shell(nothing).returns<{ readonly token: string | null }>(),
  'window.zoom': shell(z.strictObject({ step: z.enum(['in', 'out', 'reset']) })).returns<{
    readonly percent: number;
  }>(),
  'window.fullScreen': shell(nothing).returns<{ readonly isFullScreen: boolean }>(),
  'window.close': shell(nothing).returns<null>(),
  'app.quit': shell(nothing).returns<null>(),
  /** Colours of the window before the page paints; remembered for the next start. */
  'window.appearance': shell(
    z.strictObject({ background: z.string().regex(/^#[0-9A-F]{6}$/i), title: z.string().max(300) }),
  ).returns<null>(),
  /** The page's language, so that the shell's menu and dialogs speak it too. */
  'shell.language': shell(z.strictObject({ language: z.enum(['en', 'es']) })).returns<null>(),
  'shell.accessibility': shell(z.strictObject({ support: z.enum(['system', 'on']) })).returns<null>(),
  'power.stayAwake': shell(z.strictObject({ on: z.boolean() })).returns<null>(),
  'link.open': shell(z.strictObject({ url: z.string().min(1).max(4_000) })).returns<null>(),
  'link.host': shell(z.strictObject({ url: z.string().min(1).max(4_000) })).returns<{ readonly host: string }>(),
} as const;

export type CommandName = keyof typeof commands;
type Shape<N extends CommandName> = (typeof commands)[N];
export type Input<N extends CommandName> = Shape<N> extends CommandShape<Owner, infer I, unknown> ? I : never;
export type Answer<N extends CommandName> = Shape<N> extends CommandShape<Owner, infer _I, infer R> ? R : never;
export type CommandsOf<O extends Owner> = {
  [N in CommandName]: Shape<N> extends CommandShape<O, infer _I, infer _R> ? N : never;
}[CommandName];

/** One function for each command of an owner. Anything thrown is a bug and becomes `internal`. */
export type Handlers<O extends Owner> = {
  readonly [N in CommandsOf<O>]: (input: Input<N>) => Promise<Result<Answer<N>>> | Result<Answer<N>>;
};

export type Call = <N extends CommandName>(name: N, input: Input<N>) => Promise<Result<Answer<N>>>;

export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name);
