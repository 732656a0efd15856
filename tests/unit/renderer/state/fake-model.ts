import type { Answer, Call, CommandName, Input } from '../../../../contract/commands';
import { fail, type Result } from '../../../../contract/errors';
import type { FeedList } from '../../../../contract/feeds';
import { defaultSettings, type Settings } from '../../../../contract/settings';
import type { StoryView } from '../../../../contract/story';
import type { Message } from '../../../../renderer/a11y/announcer';
import type { PlayerSnapshot, TextRange } from '../../../../renderer/playback/types';
import { emptyFeeds } from '../../../../renderer/state/feed-lines';
import { createTexts } from '../../../../renderer/state/language';
import { emptyLibrary, type LibraryState } from '../../../../renderer/state/library';
import type { Model } from '../../../../renderer/state/model';
import { noRefresh, type RefreshState } from '../../../../renderer/state/refresh-state';
import { createShown } from '../../../../renderer/state/shown';
import { createStore } from '../../../../renderer/state/store';
import { initialUi, type UiState } from '../../../../renderer/state/ui';

export type Answers = {
  readonly [N in CommandName]?: (input: Input<N>) => Result<Answer<N>> | Promise<Result<Answer<N>>>;
};

export interface FakeModel {
  readonly model: Model;
  /** Each call as it was made. */
  readonly asked: readonly (readonly [name: CommandName, input: unknown])[];
  readonly said: readonly Message[];
  /** What was last said. */
  readonly last: () => string;
  readonly played: unknown[];
}

/** A player at rest that has read nothing yet. */
export const idle: PlayerSnapshot = {
  state: 'idle',
  story: null,
  at: null,
  sentence: null,
  word: null,
  rate: 1,
  progress: 0,
  sentenceNumber: 0,
  sentenceCount: 0,
  minutesLeft: 0,
  problem: null,
};

/** A model of real stores around a bridge that answers from a table; what has no answer fails as `internal`. */
export function fakeModel(answers: Answers = {}, playing: Partial<PlayerSnapshot> = {}): FakeModel {
  const asked: (readonly [CommandName, unknown])[] = [];
  const said: Message[] = [];
  const played: unknown[] = [];
  const call: Call = async <N extends CommandName>(name: N, input: Input<N>) => {
    asked.push([name, input]);
    const answer = answers[name] as ((input: Input<N>) => Result<Answer<N>> | Promise<Result<Answer<N>>>) | undefined;
    return answer === undefined ? fail('internal', `no answer to ${name}`) : answer(input);
  };
  const texts = createTexts('en');
  const player = {
    snapshot: () => ({ ...idle, ...playing }),
    stop: () => played.push('stop'),
    read: (_story: StoryView, range: string, from: TextRange) => played.push([range, from]),
  };
  const parts = {
    call,
    t: ((key, values) => texts.t(key, { ...values })) satisfies Model['t'],
    announcer: { say: (message: Message) => said.push(message) },
    player,
    library: createStore<LibraryState>(emptyLibrary),
    feeds: createStore<FeedList>(emptyFeeds),
    refresh: createStore<RefreshState>(noRefresh),
    settings: createStore<Settings>(defaultSettings),
    ui: createStore<UiState>(initialUi),
    place: createStore<TextRange | null>(null),
    searcher: { type: () => {}, again: () => {}, stop: () => played.push('search stopped') },
    shown: createShown({
      open: (storyId, part) => call('story.open', part === undefined ? { storyId } : { storyId, part }),
      after: () => () => {},
      onFailed: () => {},
    }),
  };
  const last = (): string => said.at(-1)?.text ?? '';
  return { model: parts as unknown as Model, asked, said, last, played };
}
