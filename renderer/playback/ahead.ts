import type { ErrorCode } from '../../contract/errors';
import { maxFailuresInARow, prefetchSentences } from '../../contract/limits';
import type { Effect } from './effect';
import { type Bound, isSame, isWithin, nextOf, type Plan, type Position, settleForward } from './plan';

type Outcome =
  | { readonly status: 'asked' | 'ready' | 'queued' | 'empty' }
  | { readonly status: 'failed'; readonly code: ErrorCode };

export type Slot = { readonly position: Position } & Outcome;

/** The sentence that sounds and those prepared after it: `slots` in reading order, the queued ones first. */
export interface Ahead {
  readonly generation: number;
  readonly plan: Plan;
  readonly bound: Bound;
  readonly at: Position;
  /** Where this generation began; `fromChars` is an offset in the section, null for the sentence's start. */
  readonly start: { readonly position: Position; readonly fromChars: number | null };
  readonly slots: readonly Slot[];
  /** The next sentence to ask for; null when nothing is left to read. */
  readonly cursor: Position | null;
  /** The last sentence that went to the output in this generation. */
  readonly lastQueued: Position | null;
  /** The segment that is being loaded. */
  readonly loading: number | null;
  readonly failuresInARow: number;
  /** Why reading ends after what is queued. */
  readonly problem: ErrorCode | null;
}

/** No other sentence of the story would fare better. */
const hopeless: readonly ErrorCode[] = ['no-voice', 'no-sound-output', 'not-found'];

type Start = Pick<Ahead, 'generation' | 'plan' | 'bound' | 'at'> & { readonly fromChars: number | null };

export function begin({ generation, plan, bound, at, fromChars }: Start): Ahead {
  const start = { position: at, fromChars };
  const cursor = allowed(plan, bound, settleForward(plan, at));
  const fresh = { slots: [], lastQueued: null, loading: null, failuresInARow: 0, problem: null };
  return { ...fresh, generation, plan, bound, at, start, cursor };
}

const allowed = (plan: Plan, bound: Bound, position: Position | null): Position | null =>
  position && isWithin(plan, bound, position) ? position : null;

/** The slots with one outcome noted; the same array when the sentence was not asked for. */
export function mark(slots: readonly Slot[], position: Position, outcome: Outcome): readonly Slot[] {
  const index = slots.findIndex((slot) => slot.status === 'asked' && isSame(slot.position, position));
  return index < 0 ? slots : slots.map((slot, at) => (at === index ? { position, ...outcome } : slot));
}

/** Without the first sentence, which was heard. */
export const drop = ({ slots }: Ahead): Pick<Ahead, 'slots'> => ({ slots: slots.slice(1) });

/**
 * Sends what is ready to the output, in reading order and never past a gap. Sentences without sound and failed ones fall out; after
 * `maxFailuresInARow` of the latter nothing more is asked for, and reading ends after what is queued.
 */
export function queue<T extends Ahead>(state: T): readonly [T, readonly Effect[]] {
  const index = state.slots.findIndex(({ status }) => status !== 'queued');
  const slot = state.slots[index];
  if (!slot || slot.status === 'asked') return [state, []];
  if (slot.status === 'ready') return queueOne(state, index, slot);
  const slots = state.slots.filter((one) => one !== slot);
  return queue(slot.status === 'failed' ? withFailure({ ...state, slots }, index, slot.code) : { ...state, slots });
}

function queueOne<T extends Ahead>(state: T, index: number, { position }: Slot): readonly [T, readonly Effect[]] {
  const { generation, start, lastQueued: after } = state;
  const fromChars = isSame(position, start.position) ? start.fromChars : null;
  const slots = state.slots.map((slot, at): Slot => (at === index ? { position, status: 'queued' } : slot));
  const [rest, effects] = queue({ ...state, slots, lastQueued: position, failuresInARow: 0 });
  return [rest, [{ do: 'enqueue', generation, position, after, fromChars }, ...effects]];
}

function withFailure<T extends Ahead>(state: T, index: number, code: ErrorCode): T {
  const failuresInARow = state.failuresInARow + 1;
  if (failuresInARow < maxFailuresInARow && !hopeless.includes(code)) return { ...state, failuresInARow };
  return { ...state, failuresInARow, slots: state.slots.slice(0, index), cursor: null, problem: code };
}

/** Asks for the sentences that follow, up to `prefetchSentences` after the first, and for the part that holds the next one. */
export function fill<T extends Ahead>(state: T): readonly [T, readonly Effect[]] {
  const { generation, plan, bound } = state;
  const cursor = state.cursor && allowed(plan, bound, settleForward(plan, state.cursor));
  if (!cursor || state.slots.length > prefetchSentences) return [{ ...state, cursor }, []];
  if (plan[cursor.segment]?.sentences === null) return load({ ...state, cursor }, cursor.segment);
  const slots: readonly Slot[] = [...state.slots, { position: cursor, status: 'asked' }];
  const [rest, effects] = fill({ ...state, slots, cursor: allowed(plan, bound, nextOf(plan, cursor)) });
  return [rest, [{ do: 'fetch', generation, position: cursor }, ...effects]];
}

const load = <T extends Ahead>(state: T, segment: number): readonly [T, readonly Effect[]] =>
  state.loading === segment
    ? [state, []]
    : [{ ...state, loading: segment }, [{ do: 'load', generation: state.generation, segment }]];

/** Asks again for everything that has no answer yet. */
export function askAgain({ generation, slots, loading }: Ahead): readonly Effect[] {
  const fetches = slots
    .filter(({ status }) => status === 'asked')
    .map(({ position }): Effect => ({ do: 'fetch', generation, position }));
  return loading === null ? fetches : [...fetches, { do: 'load', generation, segment: loading }];
}
