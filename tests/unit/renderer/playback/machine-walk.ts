import type { Effect } from '../../../../renderer/playback/effect';
import type * as machine from '../../../../renderer/playback/machine';
import { type Bound, isInside, isSame, isWithin, type Plan, type Position } from '../../../../renderer/playback/plan';

type Machine = Pick<typeof machine, 'step' | 'initialState'>;
type State = machine.MachineState;
type Event = machine.MachineEvent;

/** Repeatable randomness (mulberry32): a failing walk can be walked again. */
export function randomOf(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Work {
  readonly generation: number;
  readonly position: Position;
}

/** What the machine's effects do to the world: the output, and questions on their way to the core. */
interface World {
  readonly isRunning: boolean;
  readonly queue: readonly Work[];
  readonly asked: readonly Work[];
  readonly loads: readonly { readonly generation: number; readonly segment: number }[];
  readonly lastQueued: Position | null;
  /** Answers of this generation. */
  readonly outcomes: readonly { readonly position: Position; readonly outcome: 'sound' | 'empty' | 'failed' }[];
  readonly hasPartFailed: boolean;
}

export class BrokenPromise extends Error {}

const check = (isKept: boolean, promise: string): void => {
  if (!isKept) throw new BrokenPromise(promise);
};

const sentencesInPart = 3;
const plan: Plan = [
  { section: 'headline', part: 0, sentences: 1 },
  { section: 'summary', part: 0, sentences: 2, silent: new Set([0]) },
  { section: 'article', part: 0, sentences: 16, silent: new Set([2, 5, 6]) },
  { section: 'article', part: 1, sentences: null },
  { section: 'article', part: 2, sentences: 0 },
  { section: 'article', part: 3, sentences: null },
];
/** The same sentences after a change of settings. */
const plans: readonly Plan[] = [
  plan,
  plan.map((one) => ({ ...one, silent: new Set(one.section === 'summary' ? [0, 1] : []) })),
];
const isSilent = (given: Plan, { segment, sentence }: Position): boolean =>
  given[segment]?.silent?.has(sentence) ?? false;
const bounds: readonly Bound[] = [
  { kind: 'story' },
  { kind: 'section', section: 'headline' },
  { kind: 'section', section: 'article' },
  { kind: 'selection', first: { segment: 2, sentence: 1 }, last: { segment: 2, sentence: 4 } },
];
const starts: readonly Position[] = [
  { segment: 0, sentence: 0 },
  { segment: 0, sentence: 0 },
  { segment: 2, sentence: 5 },
  { segment: 2, sentence: 1 },
];

/** Walks `steps` random events through the machine and throws `BrokenPromise` at the first promise it breaks. */
export function walk({ step, initialState }: Machine, seed: number, steps: number): { readonly visited: Set<string> } {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const visited = new Set<string>();
  // Some walks meet a voice that mostly fails.
  const failing = seed % 4 === 0 ? 0.75 : 0.15;
  let state = initialState(1);
  let world: World = {
    isRunning: false,
    queue: [],
    asked: [],
    loads: [],
    lastQueued: null,
    outcomes: [],
    hasPartFailed: false,
  };
  for (let count = 0; count < steps; count += 1) {
    const event = nextEvent(state, world, random, pick, failing);
    visited.add(`${state.kind} ${event.type}`);
    const before = world;
    const [next, effects] = step(state, event);
    const told = answered(world, event);
    const fresh = next.generation === state.generation ? told : { ...told, outcomes: [], hasPartFailed: false };
    world = effects.reduce((changing, effect) => applied(changing, effect, next), fresh);
    checkTransition(state, next, event, effects);
    checkState(next, world);
    checkFailures(next, world, effects);
    if (isStale(state, before, event))
      check(next === state && effects.length === 0, `stale ${event.type} changes nothing`);
    state = next;
  }
  return { visited };
}

function nextEvent(
  state: State,
  world: World,
  random: () => number,
  pick: <T>(list: readonly T[]) => T | undefined,
  failing: number,
): Event {
  const generation = random() < 0.2 ? state.generation - 1 : state.generation;
  const position: Position = { segment: Math.floor(random() * 7), sentence: Math.floor(random() * 8) };
  const asked = pick(world.asked);
  const load = pick(world.loads);
  const [sounding] = world.queue;
  const roll = random();
  if (roll < 0.4 && asked) return answer(asked, random, failing);
  if (roll < 0.46 && load) {
    if (random() < 0.15) return { type: 'loadFailed', ...load, code: 'database' };
    const silent = random() < 0.2 ? new Set([0, 1, 2]) : new Set([1]);
    return { type: 'loaded', ...load, found: { sentences: random() < 0.2 ? 0 : sentencesInPart, silent } };
  }
  if (roll < 0.63 && sounding) return { type: 'ended', ...sounding };
  if (roll < 0.66 && sounding) return { type: 'ended', ...sounding, generation: sounding.generation - 1 };
  if (roll < 0.7) return { type: 'ended', generation, position };
  if (roll < 0.73) return { type: 'ready', generation, position, hasSound: true };
  if (roll < 0.75)
    return {
      type: 'loaded',
      generation,
      segment: position.segment,
      found: { sentences: sentencesInPart, silent: new Set() },
    };
  if (roll < 0.8) return { type: 'pause' };
  if (roll < 0.86) return { type: 'resume' };
  if (roll < 0.91) return { type: 'seek', to: position, fromChars: null };
  if (roll < 0.93) return { type: 'rate', rate: 0.5 + random(), atChars: random() < 0.5 ? null : 7 };
  if (roll < 0.94) return { type: 'voice', atChars: null, plan: replanned(state, pick(plans) ?? plan) };
  if (roll < 0.95) return { type: 'retry' };
  if (roll < 0.955) return { type: 'leave' };
  if (roll < 0.96) return { type: 'failed', code: 'time-limit' };
  if (roll < 0.97) return { type: 'stop' };
  const index = Math.floor(random() * bounds.length);
  const bound = bounds[index] ?? { kind: 'story' };
  return { type: 'open', plan, bound, at: starts[index] ?? position, fromChars: random() < 0.5 ? null : 12 };
}

/** What is loaded stays loaded. */
const replanned = (state: State, wanted: Plan): Plan =>
  state.kind === 'idle'
    ? wanted
    : state.plan.map((one, index) => ({ ...one, silent: wanted[index]?.silent ?? new Set<number>() }));

function answer(asked: Work, random: () => number, failing: number): Event {
  if (random() < failing) return { type: 'sentenceFailed', ...asked, code: 'voice-failed' };
  return { type: 'ready', ...asked, hasSound: random() < 0.9 };
}

const isAt = (work: Work, event: Work): boolean =>
  work.generation === event.generation && isSame(work.position, event.position);

/** The world after the event came out of it: an answered question is no longer open, an ended sound no longer queued. */
function answered(world: World, event: Event): World {
  switch (event.type) {
    case 'ready':
    case 'sentenceFailed': {
      if (!world.asked.some((work) => isAt(work, event))) return world;
      const asked = world.asked.filter((work) => !isAt(work, event));
      const outcome = event.type === 'sentenceFailed' ? 'failed' : event.hasSound ? 'sound' : 'empty';
      return { ...world, asked, outcomes: [...world.outcomes, { position: event.position, outcome }] };
    }
    case 'ended': {
      const [head, ...queue] = world.queue;
      return head && isAt(head, event) ? { ...world, queue } : world;
    }
    case 'loaded':
    case 'loadFailed':
      if (!world.loads.some((load) => load.segment === event.segment && load.generation === event.generation))
        return world;
      if (event.type === 'loadFailed') return { ...world, loads: [], hasPartFailed: true };
      return { ...world, loads: world.loads.filter(({ segment }) => segment !== event.segment) };
    default:
      return world;
  }
}

function applied(world: World, effect: Effect, state: State): World {
  switch (effect.do) {
    case 'clear':
      return { ...world, queue: [], isRunning: false, asked: [], loads: [], lastQueued: null };
    case 'run':
      return { ...world, isRunning: true };
    case 'hold':
      return { ...world, isRunning: false };
    case 'fetch':
      check(effect.generation === state.generation, 'prefetch carries the current generation');
      if (state.kind !== 'idle') check(!isSilent(state.plan, effect.position), 'a silent sentence is not asked for');
      return { ...world, asked: [...world.asked.filter((work) => !isAt(work, effect)), effect] };
    case 'load':
      check(effect.generation === state.generation, 'loading carries the current generation');
      return { ...world, loads: [effect] };
    case 'enqueue':
      return { ...world, queue: [...world.queue, effect], lastQueued: checkedOrder(world, effect, state) };
    case 'began':
    case 'finished':
      return world;
  }
}

/** Sentences are queued in reading order; one is left out only when it gave no sound. */
function checkedOrder(world: World, effect: Effect & { do: 'enqueue' }, state: State): Position {
  check(effect.generation === state.generation, 'only sounds of this generation are queued');
  check(state.kind === 'speaking' || state.kind === 'loading', 'nothing is queued while paused or idle');
  check(isSame(effect.after, world.lastQueued), 'the pause is measured from the sentence before');
  const { position } = effect;
  if (state.kind === 'idle') return position;
  check(isWithin(state.plan, state.bound, position), 'reading on stays within what was asked for');
  const expected = world.lastQueued ?? state.start.position;
  const between = [...sentencesBetween(state.plan, expected, position, world.lastQueued === null)];
  const outcomeOf = (one: Position) => world.outcomes.find((known) => isSame(known.position, one))?.outcome;
  check(outcomeOf(position) === 'sound', 'only sentences with sound are queued');
  const isComplete = between.every((one) => outcomeOf(one) === 'empty' || outcomeOf(one) === 'failed');
  check(isComplete, 'no sentence is left out or said twice');
  return position;
}

function* sentencesBetween(plan: Plan, from: Position, to: Position, withFrom: boolean): Generator<Position> {
  const isBehind = from.segment > to.segment || (from.segment === to.segment && from.sentence > to.sentence);
  check(!isBehind && (withFrom || !isSame(from, to)), 'sentences are queued in reading order');
  for (let segment = from.segment; segment <= to.segment; segment += 1) {
    const first = segment === from.segment ? from.sentence + (withFrom ? 0 : 1) : 0;
    const end = segment === to.segment ? to.sentence : (plan[segment]?.sentences ?? 0);
    for (let sentence = first; sentence < end; sentence += 1)
      if (!isSilent(plan, { segment, sentence })) yield { segment, sentence };
  }
}

const isInsidePlan = (state: State, to: Position): boolean => state.kind !== 'idle' && isInside(state.plan, to);
const isAudiblePlace = (state: State, to: Position): boolean =>
  state.kind !== 'idle' && isInside(state.plan, to) && !isSilent(state.plan, to);

function makesGeneration(state: State, event: Event): boolean {
  if (event.type === 'open' || event.type === 'rate') return true;
  if (event.type === 'voice') return state.kind !== 'idle';
  return event.type === 'seek' && isInsidePlan(state, event.to);
}

function checkTransition(state: State, next: State, event: Event, effects: readonly Effect[]): void {
  const grown = makesGeneration(state, event) ? 1 : 0;
  check(next.generation === state.generation + grown, `one generation for ${event.type}`);
  if (state.kind === 'idle' && event.type !== 'open') check(next.kind === 'idle', 'only open leaves idle');
  if (event.type === 'pause' && state.kind !== 'idle') check(next.kind === 'paused', 'pause pauses');
  if (event.type === 'resume' && state.kind === 'paused' && hasSomethingLeft(next, effects)) {
    check(next.kind === 'speaking' || next.kind === 'loading', 'resume goes on');
  }
  if (event.type === 'rate') check(next.rate === event.rate, 'the rate is kept');
  if (event.type === 'seek' && isAudiblePlace(state, event.to))
    check(next.kind !== 'idle', 'a skip to a sentence is no end');
  const isMoved = event.type === 'seek' && isInsidePlan(state, event.to) && next.kind !== 'idle';
  if (isMoved) check(isWithin(next.plan, next.bound, event.to), 'a skip out of the section goes on there');
  if (isMoved) check(next.kind === 'loading' || next.kind === 'speaking', 'a skip is heard, from pause too');
  const staysPaused =
    state.kind === 'paused' && (event.type === 'rate' || event.type === 'voice' || event.type === 'ready');
  if (staysPaused) check(next.kind === 'paused', `${event.type} does not end a pause`);
  const endings = effects.filter((effect) => effect.do === 'finished').length;
  const isAskedToStop = event.type === 'stop' || next.kind !== 'idle' || state.kind === 'idle';
  check(endings === (isAskedToStop && event.type !== 'open' ? 0 : Number(next.kind === 'idle')), 'an end is told once');
  if (event.type === 'voice' && next.kind !== 'idle') check(next.plan === event.plan, 'new settings hold at once');
  if (event.type === 'loaded' && next !== state && next.kind !== 'idle')
    check(next.plan[event.segment]?.silent === event.found.silent, 'what is silent in a new part is known');
  const isRestart = event.type === 'rate' || event.type === 'voice';
  if (isRestart && state.kind !== 'idle' && next.kind !== 'idle') {
    check(isSame(next.start.position, state.at), 'rate and voice go on at the same sentence');
    const kept = isSame(state.start.position, state.at) ? state.start.fromChars : null;
    check(next.start.fromChars === (event.atChars ?? kept), 'rate and voice go on at the same word');
  }
}

const hasSomethingLeft = (next: State, effects: readonly Effect[]): boolean =>
  next.kind !== 'idle' || !effects.some((effect) => effect.do === 'finished');

function checkState(state: State, world: World): void {
  const isAudible = world.isRunning && world.queue.length > 0;
  check(isAudible === (state.kind === 'speaking'), 'sound is audible in speaking and only there');
  check(
    world.queue.every(({ generation }) => generation === state.generation),
    'never two voices',
  );
  if (state.kind === 'idle') {
    check(world.queue.length === 0 && !world.isRunning, 'idle is silent');
    return;
  }
  check(isInside(state.plan, state.at), 'the position is inside the list');
  if (state.kind === 'paused') check(!world.isRunning, 'the clock stands still while paused');
  const isLoading = state.loading === null || world.loads.some(({ segment }) => segment === state.loading);
  check(isLoading, 'a part that is waited for was asked for');
  const [head] = world.queue;
  check(!head || isSame(head.position, state.at), 'what sounds is where reading is');
  check(state.slots.length <= 4, 'at most three sentences are prepared ahead');
  const isFed = state.slots.length > 3 || state.cursor === null || state.loading !== null;
  check(isFed, 'three sentences are prepared ahead while there are any');
  const isWaiting = state.slots.some(({ status }) => status === 'asked') || state.loading !== null;
  if (state.kind === 'loading') check(isWaiting, 'loading always waits for an answer');
  const open = state.slots.filter(({ status }) => status === 'asked');
  const isAnswerable = open.every((slot) => world.asked.some(({ position }) => isSame(position, slot.position)));
  check(isAnswerable, 'every sentence that is waited for was asked for');
}

/** The longest run of failures in what was answered, in reading order, up to the first sentence without an answer. */
function mostFailuresInARow(world: World): number {
  const before = (a: Position, b: Position) => a.segment - b.segment || a.sentence - b.sentence;
  const unanswered = world.asked.map(({ position }) => position).sort(before)[0];
  const known = world.outcomes
    .filter(({ position }) => !unanswered || before(position, unanswered) < 0)
    .sort((a, b) => before(a.position, b.position));
  let most = 0;
  let run = 0;
  for (const { outcome } of known) {
    if (outcome !== 'empty') run = outcome === 'failed' ? run + 1 : 0;
    most = Math.max(most, run);
  }
  return most;
}

function checkFailures(next: State, world: World, effects: readonly Effect[]): void {
  const ending = effects.find((effect) => effect.do === 'finished');
  const problem = next.kind === 'idle' ? (ending?.problem ?? null) : next.problem;
  const isPatient = mostFailuresInARow(world) < 5;
  if (next.kind === 'loading' || next.kind === 'speaking')
    check(isPatient || problem !== null, 'five failures in a row end reading');
  if (problem === 'voice-failed') check(!isPatient, 'fewer failures do not');
  if (problem === 'database') check(world.hasPartFailed, 'only a part that failed is a problem');
}

/** An event of work that nobody waits for. */
function isStale(state: State, world: World, event: Event): boolean {
  if (event.type === 'ready' || event.type === 'sentenceFailed') return !world.asked.some((work) => isAt(work, event));
  if (event.type === 'ended') return !(world.queue[0] && isAt(world.queue[0], event));
  if (event.type !== 'loaded' && event.type !== 'loadFailed') return false;
  return state.kind === 'idle' || event.generation !== state.generation || state.loading !== event.segment;
}
