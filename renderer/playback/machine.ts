import { assertNever, type ErrorCode } from '../../contract/errors';
import { type Ahead, askAgain, begin, drop, fill, mark, queue } from './ahead';
import type { Effect } from './effect';
import {
  type Bound,
  boundAfterSkip,
  isInside,
  isSame,
  nextOf,
  type Plan,
  type Position,
  type Segment,
  withSentences,
} from './plan';

export interface Idle {
  readonly kind: 'idle';
  readonly generation: number;
  readonly rate: number;
}

/** Reading. `at` is the sentence that sounds or will sound next. */
export interface Active extends Ahead {
  readonly kind: 'loading' | 'speaking' | 'paused';
  readonly rate: number;
  /** The last sentence that was told as begun in this generation. */
  readonly begun: Position | null;
}

export type MachineState = Idle | Active;

/** Events of work carry the generation they were started in; `ended` (automatic) and `seek` (the person) never share a path. */
export type MachineEvent =
  | {
      readonly type: 'open';
      readonly plan: Plan;
      readonly bound: Bound;
      readonly at: Position;
      readonly fromChars: number | null;
    }
  | {
      readonly type: 'ready';
      readonly generation: number;
      readonly position: Position;
      /** False when the sentence holds nothing to say. */
      readonly hasSound: boolean;
    }
  | {
      readonly type: 'sentenceFailed';
      readonly generation: number;
      readonly position: Position;
      readonly code: ErrorCode;
    }
  | { readonly type: 'ended'; readonly generation: number; readonly position: Position }
  | {
      readonly type: 'loaded';
      readonly generation: number;
      readonly segment: number;
      readonly found: Pick<Segment, 'sentences' | 'silent'>;
    }
  | { readonly type: 'loadFailed'; readonly generation: number; readonly segment: number; readonly code: ErrorCode }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'seek'; readonly to: Position; readonly fromChars: number | null }
  /** `atChars` is the start of the word that sounds, null when nothing sounds. */
  | { readonly type: 'rate'; readonly rate: number; readonly atChars: number | null }
  /** `plan`: the same sentences, of which others may be silent now. */
  | { readonly type: 'voice'; readonly atChars: number | null; readonly plan: Plan }
  /** What was asked for and not answered was lost: ask again. */
  | { readonly type: 'retry' }
  /** The person skipped past the end. */
  | { readonly type: 'leave' }
  | { readonly type: 'stop' }
  | { readonly type: 'failed'; readonly code: ErrorCode };

export type Step = readonly [MachineState, readonly Effect[]];

export const initialState = (rate: number): MachineState => ({ kind: 'idle', generation: 0, rate });

/** One step of playback. Never throws; an event that does not fit, or is stale, changes nothing and returns the same state. */
export function step(state: MachineState, event: MachineEvent): Step {
  if (event.type === 'open') return open(state, event);
  if (event.type === 'rate' && state.kind === 'idle') {
    return [{ ...state, generation: state.generation + 1, rate: event.rate }, []];
  }
  return state.kind === 'idle' ? [state, []] : stepActive(state, event);
}

function open(state: MachineState, { plan, bound, at, fromChars }: MachineEvent & { type: 'open' }): Step {
  const silence: readonly Effect[] = state.kind === 'idle' ? [] : [{ do: 'clear' }];
  const ahead = begin({ generation: state.generation + 1, plan, bound, at, fromChars });
  return settle({ ...ahead, kind: 'loading', rate: state.rate, begun: null }, [...silence, { do: 'run' }]);
}

function stepActive(state: Active, event: Exclude<MachineEvent, { type: 'open' }>): Step {
  switch (event.type) {
    case 'ready':
      return marked(state, event, { status: event.hasSound ? 'ready' : 'empty' });
    case 'sentenceFailed':
      return marked(state, event, { status: 'failed', code: event.code });
    case 'ended':
      return ended(state, event);
    case 'loaded':
      if (!isAwaited(state, event)) return [state, []];
      return settle({ ...state, loading: null, plan: withSentences(state.plan, event.segment, event.found) });
    case 'loadFailed':
      if (!isAwaited(state, event)) return [state, []];
      return settle({ ...state, loading: null, cursor: null, problem: event.code });
    case 'pause':
      return state.kind === 'paused' ? [state, []] : [{ ...state, kind: 'paused' }, [{ do: 'hold' }]];
    case 'resume':
      return state.kind === 'paused' ? settle({ ...state, kind: 'loading' }, [{ do: 'run' }]) : [state, []];
    case 'seek':
      return seek(state, event);
    case 'rate':
      return restart({ ...state, rate: event.rate }, event.atChars);
    case 'voice':
      return restart({ ...state, plan: event.plan }, event.atChars);
    case 'retry':
      return [state, askAgain(state)];
    case 'leave':
      return finish(state, false, null);
    case 'stop':
      return [idle(state), [{ do: 'clear' }]];
    case 'failed':
      return finish(state, false, event.code);
    default:
      return assertNever(event);
  }
}

const idle = ({ generation, rate }: Active): Idle => ({ kind: 'idle', generation, rate });

const finish = (state: Active, isComplete: boolean, problem: ErrorCode | null): Step => [
  idle(state),
  [{ do: 'clear' }, { do: 'finished', at: state.at, bound: state.bound, isComplete, problem }],
];

const isAwaited = (state: Active, event: { readonly generation: number; readonly segment: number }): boolean =>
  event.generation === state.generation && event.segment === state.loading;

function marked(
  state: Active,
  { generation, position }: { readonly generation: number; readonly position: Position },
  outcome: Parameters<typeof mark>[2],
): Step {
  if (generation !== state.generation) return [state, []];
  const slots = mark(state.slots, position, outcome);
  return slots === state.slots ? [state, []] : settle({ ...state, slots });
}

function ended(state: Active, { generation, position }: MachineEvent & { type: 'ended' }): Step {
  const [head] = state.slots;
  if (generation !== state.generation || head?.status !== 'queued' || !isSame(head.position, position))
    return [state, []];
  return settle({ ...state, ...drop(state) });
}

/** From pause too: who skips wants to hear. */
function seek(state: Active, { to, fromChars }: MachineEvent & { type: 'seek' }): Step {
  if (!isInside(state.plan, to)) return [state, []];
  const bound = boundAfterSkip(state.plan, state.bound, to);
  const ahead = begin({ generation: state.generation + 1, plan: state.plan, bound, at: to, fromChars });
  return settle({ ...state, ...ahead, kind: 'loading', begun: null }, [{ do: 'clear' }, { do: 'run' }]);
}

/** The same sentence again, from the same word, with another rate or voice. Paused stays paused. */
function restart(state: Active, atChars: number | null): Step {
  const { plan, bound, at } = state;
  const fromChars = atChars ?? (isSame(at, state.start.position) ? state.start.fromChars : null);
  const ahead = begin({ generation: state.generation + 1, plan, bound, at, fromChars });
  const run: readonly Effect[] = state.kind === 'paused' ? [] : [{ do: 'run' }];
  const kind = state.kind === 'paused' ? 'paused' : 'loading';
  return settle({ ...state, ...ahead, kind, begun: null }, [{ do: 'clear' }, ...run]);
}

/** Where reading should go on after a problem: behind the last sentence that was heard, if that is loaded. */
function firstUnheard({ plan, at, start, lastQueued }: Active): Position {
  const next = lastQueued ? nextOf(plan, lastQueued) : start.position;
  return next && plan[next.segment]?.sentences !== null ? next : at;
}

/** Brings a changed state to rest: queues what is ready, asks for what comes next, ends when nothing is left. */
function settle(changed: Active, before: readonly Effect[] = []): Step {
  const [queued, queueing] = changed.kind === 'paused' ? [changed, []] : queue(changed);
  const [filled, asking] = fill(queued);
  const state = { ...changed, ...filled };
  const [head] = state.slots;
  if (!head && state.cursor === null) {
    const [rest, ending] = finish(
      state.problem ? { ...state, at: firstUnheard(state) } : state,
      state.problem === null,
      state.problem,
    );
    return [rest, [...before, ...ending]];
  }
  const effects = [...before, ...queueing, ...asking];
  const at = head?.position ?? state.cursor ?? state.at;
  if (state.kind === 'paused') return [{ ...state, at }, effects];
  if (head?.status !== 'queued') return [{ ...state, at, kind: 'loading' }, effects];
  const speaking: Active = { ...state, at, kind: 'speaking', begun: at };
  return [speaking, isSame(state.begun, at) ? effects : [...effects, { do: 'began', position: at }]];
}
