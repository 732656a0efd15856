import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../../renderer/playback/effect';
import { initialState, type MachineEvent, type MachineState, step } from '../../../../renderer/playback/machine';
import type { Plan } from '../../../../renderer/playback/plan';

const plan: Plan = [
  { section: 'headline', part: 0, sentences: 1 },
  { section: 'article', part: 0, sentences: 9 },
];
const at = (sentence: number) => ({ segment: 1, sentence });
const open: MachineEvent = { type: 'open', plan, bound: { kind: 'story' }, at: at(2), fromChars: null };

function stateAfter(...events: readonly MachineEvent[]): { state: MachineState; effects: readonly Effect[] } {
  let state = initialState(1);
  let effects: readonly Effect[] = [];
  for (const event of events) [state, effects] = step(state, event);
  return { state, effects };
}

const ready = (sentence: number, generation = 1): MachineEvent => ({
  type: 'ready',
  generation,
  position: at(sentence),
  hasSound: true,
});
const did = (effects: readonly Effect[]) =>
  effects.map((effect) => ('position' in effect ? `${effect.do} ${effect.position.sentence}` : effect.do));

describe('the table of architecture: from idle', () => {
  it('open loads, and asks for the sentence and three more', () => {
    const { state, effects } = stateAfter(open);
    expect(state.kind).toBe('loading');
    expect(did(effects)).toEqual(['run', 'fetch 2', 'fetch 3', 'fetch 4', 'fetch 5']);
  });

  it('a change of rate is stored', () => {
    expect(stateAfter({ type: 'rate', rate: 2, atChars: null }).state).toMatchObject({ kind: 'idle', rate: 2 });
  });

  it.each<MachineEvent>([
    { type: 'resume' },
    { type: 'pause' },
    { type: 'stop' },
    { type: 'seek', to: at(1), fromChars: null },
    { type: 'failed', code: 'time-limit' },
    ready(2, 0),
  ])('$type does nothing', (event) => {
    const before = initialState(1);
    expect(step(before, event)).toEqual([before, []]);
  });
});

describe('the table of architecture: from loading', () => {
  it('ready speaks', () => {
    const { state, effects } = stateAfter(open, ready(2));
    expect(state.kind).toBe('speaking');
    expect(did(effects)).toEqual(['enqueue 2', 'began 2']);
  });

  it('a later sentence waits for the one before', () => {
    const { state, effects } = stateAfter(open, ready(3));
    expect(state.kind).toBe('loading');
    expect(effects).toEqual([]);
  });

  it('what waited follows without a gap', () => {
    expect(did(stateAfter(open, ready(3), ready(2)).effects)).toEqual(['enqueue 2', 'enqueue 3', 'began 2']);
  });

  it('pause pauses', () => expect(stateAfter(open, { type: 'pause' }).state.kind).toBe('paused'));

  it('a skip begins there', () => {
    const { state, effects } = stateAfter(open, { type: 'seek', to: at(0), fromChars: null });
    expect(state).toMatchObject({ kind: 'loading', generation: 2, at: at(0) });
    expect(did(effects).slice(0, 3)).toEqual(['clear', 'run', 'fetch 0']);
  });

  it('stop and failure end it', () => {
    expect(stateAfter(open, { type: 'stop' }).state.kind).toBe('idle');
    expect(stateAfter(open, { type: 'failed', code: 'time-limit' }).state.kind).toBe('idle');
  });
});

describe('the table of architecture: from speaking', () => {
  const speaking = [open, ready(2), ready(3)];
  const ended: MachineEvent = { type: 'ended', generation: 1, position: at(2) };

  it('the end of a sentence goes on to the next that is ready', () => {
    const { state, effects } = stateAfter(...speaking, ended);
    expect(state).toMatchObject({ kind: 'speaking', at: at(3) });
    expect(did(effects)).toEqual(['fetch 6', 'began 3']);
  });

  it('the end of a sentence waits for the next that is not ready', () => {
    expect(stateAfter(open, ready(2), ended).state).toMatchObject({ kind: 'loading', at: at(3) });
  });

  it('the end of the last sentence ends reading', () => {
    const last: MachineEvent = { ...open, at: at(8) };
    const { state, effects } = stateAfter(last, ready(8), { type: 'ended', generation: 1, position: at(8) });
    expect(state.kind).toBe('idle');
    expect(effects.at(-1)).toMatchObject({ do: 'finished', isComplete: true, problem: null });
  });

  it('pause stops the clock and keeps the sound', () => {
    expect(did(stateAfter(...speaking, { type: 'pause' }).effects)).toEqual(['hold']);
  });

  it('a change of rate begins at the same word', () => {
    const { state, effects } = stateAfter(...speaking, { type: 'rate', rate: 2, atChars: 40 }, ready(2, 2));
    expect(state).toMatchObject({ kind: 'speaking', generation: 2, at: at(2), rate: 2 });
    expect(effects[0]).toMatchObject({ do: 'enqueue', fromChars: 40, after: null });
  });

  it('the end of a sentence that was skipped changes nothing', () => {
    const before = stateAfter(...speaking, { type: 'seek', to: at(2), fromChars: null }).state;
    expect(step(before, ended)).toEqual([before, []]);
  });
});

describe('the table of architecture: from paused', () => {
  const paused: readonly MachineEvent[] = [open, ready(2), { type: 'pause' }];

  it('resume speaks when the sound is there', () => {
    const { state, effects } = stateAfter(...paused, { type: 'resume' });
    expect(state.kind).toBe('speaking');
    expect(did(effects)).toEqual(['run']);
  });

  it('resume loads when the sound is not there', () => {
    expect(stateAfter(open, { type: 'pause' }, { type: 'resume' }).state.kind).toBe('loading');
  });

  it('a sound that comes is kept for resume', () => {
    const { state, effects } = stateAfter(...paused, ready(3));
    expect(state.kind).toBe('paused');
    expect(effects).toEqual([]);
    expect(did(step(state, { type: 'resume' })[1])).toEqual(['run', 'enqueue 3']);
  });

  it('a change of rate is stored, and its sound prepared', () => {
    const { state, effects } = stateAfter(...paused, { type: 'rate', rate: 2, atChars: 40 });
    expect(state).toMatchObject({ kind: 'paused', rate: 2 });
    expect(did(effects).slice(0, 2)).toEqual(['clear', 'fetch 2']);
  });

  it('an end that comes late goes on to the next, still paused', () => {
    expect(stateAfter(...paused, { type: 'ended', generation: 1, position: at(2) }).state).toMatchObject({
      kind: 'paused',
      at: at(3),
    });
  });
});

describe('failures', () => {
  const failed = (sentence: number): MachineEvent => ({
    type: 'sentenceFailed',
    generation: 1,
    position: at(sentence),
    code: 'voice-failed',
  });

  it('four in a row are left out, and a sound forgives them', () => {
    const { state } = stateAfter({ ...open, at: at(0) }, failed(0), failed(1), failed(2), failed(3), ready(4));
    expect(state).toMatchObject({ kind: 'speaking', at: at(4), failuresInARow: 0 });
  });

  it('five in a row end reading, at the first sentence that was not heard', () => {
    const events = [0, 1, 2, 3, 4].map(failed);
    const { state, effects } = stateAfter({ ...open, at: at(0) }, ...events);
    expect(state.kind).toBe('idle');
    expect(effects.at(-1)).toMatchObject({ do: 'finished', at: at(0), problem: 'voice-failed' });
  });

  it('failures ahead let what is queued be heard to its end', () => {
    const events = [3, 4, 5, 6, 7].map(failed);
    const { state } = stateAfter(open, ready(2), ...events);
    expect(state.kind).toBe('speaking');
    const [, effects] = step(state, { type: 'ended', generation: 1, position: at(2) });
    expect(effects.at(-1)).toMatchObject({ do: 'finished', at: at(3), problem: 'voice-failed' });
  });
});
