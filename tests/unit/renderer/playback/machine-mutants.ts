/** A deliberate fault: in `file`, `from` (which must stand there exactly once) becomes `to`. */
export interface Mutant {
  readonly breaks: string;
  readonly file: 'machine' | 'ahead' | 'plan';
  readonly from: string;
  readonly to: string;
}

const inMachine = (breaks: string, from: string, to: string): Mutant => ({ breaks, file: 'machine', from, to });
const inAhead = (breaks: string, from: string, to: string): Mutant => ({ breaks, file: 'ahead', from, to });
const inPlan = (breaks: string, from: string, to: string): Mutant => ({ breaks, file: 'plan', from, to });

export const mutants: readonly Mutant[] = [
  inMachine('open does not silence what sounds', "state.kind === 'idle' ? [] : [{ do: 'clear' }]", '[]'),
  inMachine(
    'open keeps the generation',
    "+ 1, plan, bound, at, fromChars });\n  return settle({ ...ahead, kind: 'loading'",
    ", plan, bound, at, fromChars });\n  return settle({ ...ahead, kind: 'loading'",
  ),
  inMachine('open does not let the clock run', "[...silence, { do: 'run' }]", 'silence'),
  inMachine(
    'a change of rate from idle keeps the generation',
    'generation: state.generation + 1, rate: event.rate',
    'generation: state.generation, rate: event.rate',
  ),
  inMachine(
    'a change of rate is forgotten',
    'restart({ ...state, rate: event.rate }, event.atChars)',
    'restart(state, event.atChars)',
  ),
  inMachine('a change of rate begins the sentence again', 'atChars ?? (', 'null ?? ('),
  inMachine(
    'a second change of rate loses the word',
    'isSame(at, state.start.position) ? state.start.fromChars : null',
    'null',
  ),
  inMachine(
    'a change of rate ends the pause',
    "const kind = state.kind === 'paused' ? 'paused' : 'loading';",
    "const kind = 'loading';",
  ),
  inMachine(
    'a change of rate while paused runs the clock',
    "state.kind === 'paused' ? [] : [{ do: 'run' }]",
    "[{ do: 'run' }]",
  ),
  inMachine('a stale answer is taken', 'if (generation !== state.generation) return [state, []];', ''),
  inMachine(
    'an answer nobody waits for is a step',
    'slots === state.slots ? [state, []] : settle({ ...state, slots })',
    "settle({ ...state, slots }, [{ do: 'run' }])",
  ),
  inMachine('a stale end moves on', 'generation !== state.generation || head?.status', 'head?.status'),
  inMachine('the end of another sentence moves on', ' || !isSame(head.position, position)', ''),
  inMachine('an end before the sound moves on', "head?.status !== 'queued' || !isSame", '!head || !isSame'),
  inMachine(
    'a stale part is taken',
    'event.generation === state.generation && event.segment === state.loading',
    'event.segment === state.loading',
  ),
  inMachine(
    'a part nobody waits for is taken',
    'event.generation === state.generation && event.segment === state.loading',
    'event.generation === state.generation',
  ),
  inMachine(
    'after a part that failed reading waits for ever',
    'loading: null, cursor: null, problem: event.code',
    'problem: event.code',
  ),
  inMachine(
    'pause does not stop the clock',
    "[{ ...state, kind: 'paused' }, [{ do: 'hold' }]]",
    "[{ ...state, kind: 'paused' }, []]",
  ),
  inMachine(
    'pause from loading is ignored',
    "return state.kind === 'paused' ? [state, []] :",
    "return state.kind !== 'speaking' ? [state, []] :",
  ),
  inMachine(
    'resume does not let the clock run',
    "settle({ ...state, kind: 'loading' }, [{ do: 'run' }])",
    "settle({ ...state, kind: 'loading' })",
  ),
  inMachine('a skip leaves the list', 'if (!isInside(state.plan, to)) return [state, []];', ''),
  inMachine(
    'a skip does not silence what sounds',
    "begun: null }, [{ do: 'clear' }, { do: 'run' }]",
    "begun: null }, [{ do: 'run' }]",
  ),
  inMachine(
    'a skip keeps the generation',
    'generation: state.generation + 1, plan: state.plan',
    'generation: state.generation, plan: state.plan',
  ),
  inMachine(
    'a skip from pause is not heard',
    "...ahead, kind: 'loading', begun: null }, [{ do: 'clear' }, { do: 'run' }]",
    "...ahead, kind: state.kind, begun: null }, [{ do: 'clear' }, { do: 'run' }]",
  ),
  inMachine('a skip out of the section keeps its end', 'boundAfterSkip(state.plan, state.bound, to)', 'state.bound'),
  inMachine(
    'retry asks nobody but forgets the state',
    'return [state, askAgain(state)];',
    'return [idle(state), askAgain(state)];',
  ),
  inMachine('stop leaves the sound on', "return [idle(state), [{ do: 'clear' }]];", 'return [idle(state), []];'),
  inMachine('an end leaves the sound on', "  [{ do: 'clear' }, { do: 'finished'", "  [{ do: 'finished'"),
  inMachine(
    'an end is not told',
    "[{ do: 'clear' }, { do: 'finished', at: state.at, bound: state.bound, isComplete, problem }]",
    "[{ do: 'clear' }]",
  ),
  inMachine(
    'sounds are queued while paused',
    "changed.kind === 'paused' ? [changed, []] : queue(changed)",
    'queue(changed)',
  ),
  inMachine('nothing is queued', "changed.kind === 'paused' ? [changed, []] : queue(changed)", '[changed, []]'),
  inMachine('nothing is prepared', 'const [filled, asking] = fill(queued);', 'const [filled, asking] = [queued, []];'),
  inMachine(
    'the end is not noticed',
    'if (!head && state.cursor === null)',
    'if (!head && state.cursor === null && !state.problem)',
  ),
  inMachine('paused ends by itself', "if (state.kind === 'paused') return [{ ...state, at }, effects];", ''),
  inMachine(
    'the place does not move',
    'const at = head?.position ?? state.cursor ?? state.at;',
    'const at = state.at;',
  ),
  inMachine(
    'speaking before there is sound',
    "if (head?.status !== 'queued') return",
    "if (head?.status === 'asked' && state.slots.length < 3) return",
  ),
  inMachine(
    'loading although it sounds',
    "{ ...state, at, kind: 'speaking', begun: at }",
    "{ ...state, at, kind: 'loading', begun: at }",
  ),
  inAhead(
    'sentences are asked for without end',
    'state.slots.length > prefetchSentences',
    'state.slots.length > prefetchSentences + 1',
  ),
  inAhead(
    'too few sentences are prepared',
    'state.slots.length > prefetchSentences',
    'state.slots.length >= prefetchSentences',
  ),
  inAhead(
    'prefetch carries an old generation',
    "{ do: 'fetch', generation, position: cursor }",
    "{ do: 'fetch', generation: generation - 1, position: cursor }",
  ),
  inAhead(
    'a part is asked for with an old generation',
    "{ do: 'load', generation: state.generation, segment }",
    "{ do: 'load', generation: state.generation - 1, segment }",
  ),
  inAhead(
    'reading on passes the end of the section',
    'position && isWithin(plan, bound, position) ? position : null',
    'position',
  ),
  inAhead(
    'a sentence is queued past a gap',
    "if (!slot || slot.status === 'asked') return [state, []];",
    'if (!slot) return [state, []];',
  ),
  inAhead(
    'a later sentence overtakes',
    "findIndex(({ status }) => status !== 'queued')",
    "findIndex(({ status }) => status === 'ready' || status === 'failed' || status === 'empty')",
  ),
  inAhead(
    'a sentence without sound is queued',
    "if (slot.status === 'ready') return queueOne",
    "if (slot.status !== 'failed') return queueOne",
  ),
  inAhead('a queued sentence is queued again', "status: 'queued' } : slot", "status: 'ready' } : slot"),
  inAhead('failures are not counted', 'const failuresInARow = state.failuresInARow + 1;', 'const failuresInARow = 1;'),
  inAhead('one failure ends reading', 'failuresInARow < maxFailuresInARow', 'failuresInARow < 0'),
  inAhead('reading goes on after too many failures', 'cursor: null, problem: code }', 'problem: code }'),
  inAhead('the sentence before is forgotten', 'lastQueued: position, failuresInARow: 0', 'failuresInARow: 0'),
  inAhead('the end of a sentence drops two', 'slots.slice(1)', 'slots.slice(2)'),
  inAhead('the end of a sentence drops none', 'slots.slice(1)', 'slots.slice(0)'),
  inAhead(
    'an answer to another question is taken',
    "slot.status === 'asked' && isSame(slot.position, position)",
    "slot.status === 'asked'",
  ),
  inAhead(
    'an answer is taken twice',
    "slot.status === 'asked' && isSame(slot.position, position)",
    'isSame(slot.position, position)',
  ),
  inAhead(
    'a sentence is left out',
    'allowed(plan, bound, nextOf(plan, cursor))',
    'allowed(plan, bound, nextOf(plan, { ...cursor, sentence: cursor.sentence + 1 }))',
  ),
  inPlan(
    'an empty segment is entered',
    'if (sentence < segment.sentences) return',
    'if (sentence <= segment.sentences) return',
  ),
  inPlan(
    'a sentence behind the last counts as inside',
    'sentence < (found.sentences ?? 1)',
    'sentence <= (found.sentences ?? 1)',
  ),
  inPlan('a silent sentence is read', 'at < (sentences ?? 0) && silent?.has(at)', 'at < 0'),
  inPlan('two sentences behind a silent one are left out', 'silent?.has(at)) at += 1;', 'silent?.has(at)) at += 2;'),
  inPlan('what is silent in a new part is lost', '{ ...one, ...found }', '{ ...one, sentences: found.sentences }'),
  inMachine('new settings are forgotten', 'restart({ ...state, plan: event.plan }', 'restart(state'),
  inPlan('a selection is read past its end', '&& compare(position, bound.last) <= 0', ''),
];
