import { type ErrorCode, fail, type Result } from '../../contract/errors';
import type { StoryView } from '../../contract/story';
import { type Bulletin, createBulletin } from './bulletin';
import type { Effect } from './effect';
import { type ExactPlace, exactPlace } from './exact-place';
import { firstSentences } from './first-sentences';
import { createLateWords } from './late-words';
import { initialState, type MachineEvent, type MachineState, step } from './machine';
import { runAfter, runNextFrame } from './page-timers';
import { type Bound, boundAfterSkip, isInside, type Position } from './plan';
import { endedRest, type Playing, type Rest, stoppedRest } from './rest';
import { addressAt, noScript, type Script, withPart, withSwitches } from './script';
import { snapshotOf } from './snapshot';
import { createSoundStore, type SoundStore } from './sound-store';
import type { Start } from './starts';
import type { PlayerPorts, PlayerSnapshot, TextRange } from './types';
import { createVoice, type Voice, type VoiceContext } from './voice';
import { wantedSounds } from './wanted-sounds';
import { createWatchdog, type Watchdog } from './watchdog';

/** What to read, from where, and how far. */
export interface Opening extends Start {
  readonly script: Script;
  readonly bound: Bound;
  /** Where the last sentence of a selection ends, as an offset in the section. */
  readonly cutAtChars?: number;
}

type FinishedEffect = Effect & { do: 'finished' };

/** Owns what is read: drives the machine, carries its effects out, tells the page. The player's commands decide where to go. */
export class Conductor {
  readonly #ports: PlayerPorts;
  readonly #store: SoundStore;
  readonly #voice: Voice;
  readonly #watchdog: Watchdog;
  readonly #bulletin: Bulletin;
  readonly #inbox: MachineEvent[] = [];
  #isBusy = false;
  #state: MachineState;
  #script: Script;
  #cutAtChars: number | null = null;
  #rest: Rest | null = null;
  #problem: ErrorCode | null = null;
  #jumps = 0;
  #retries = 0;
  /** Grows with each command of the person; work begun for an older one bows out. */
  #intent = 0;
  #prepared: StoryView | null = null;
  #isAwake = false;

  constructor(ports: PlayerPorts) {
    this.#ports = ports;
    this.#state = initialState(ports.settings().rate);
    this.#script = noScript(ports.settings());
    this.#store = createSoundStore(ports);
    this.#watchdog = createWatchdog({
      after: ports.after ?? runAfter,
      now: () => ports.output.now(),
      onSilence: (code) => this.#send({ type: 'failed', code }),
    });
    this.#voice = createVoice({
      store: this.#store,
      output: ports.output,
      lateWords: createLateWords(ports),
      send: (event) => this.#send(event),
      onWaiting: () => this.#watchdog.setCoreDown(true),
      onWords: () => this.#bulletin.publish(),
    });
    this.#bulletin = createBulletin({
      draw: () => this.#draw(),
      hasWordTimes: () => this.#hasWordTimes(),
      nextFrame: ports.nextFrame ?? runNextFrame,
    });
  }

  snapshot(): PlayerSnapshot {
    return this.#bulletin.snapshot();
  }

  subscribe(listener: () => void): () => void {
    return this.#bulletin.subscribe(listener);
  }

  /** What is read now; null from idle. */
  playing(): Playing | null {
    if (this.#state.kind === 'idle') return null;
    const { bound, at } = this.#state;
    return { script: this.#script, bound, at, heardMs: this.#voice.heard(at)?.ms ?? 0 };
  }

  /** Where reading came to rest; null before the first and while reading. */
  rest(): Rest | null {
    return this.#rest;
  }

  open({ script, bound, at, fromChars, cutAtChars }: Opening): void {
    this.#intent += 1;
    this.#script = script;
    this.#cutAtChars = cutAtChars ?? null;
    this.#rest = null;
    this.#problem = null;
    this.#jumps += 1;
    this.#send({ type: 'open', plan: script.plan, bound, at, fromChars });
  }

  /** A skip of the person: a seek within what is read, else an open. */
  jump(script: Script, bound: Bound, to: Position): void {
    const state = this.#state;
    if (state.kind === 'idle' || script.storyId !== this.#script.storyId || !isInside(state.plan, to)) {
      this.open({ script, bound: boundAfterSkip(script.plan, bound, to), at: to, fromChars: null });
      return;
    }
    this.#intent += 1;
    this.#jumps += 1;
    this.#send({ type: 'seek', to, fromChars: null });
  }

  /** A skip past the end. */
  leave(): void {
    this.#intent += 1;
    if (this.#state.kind === 'idle') this.#earcon('end');
    else this.#send({ type: 'leave' });
  }

  pause(): void {
    this.#intent += 1;
    if (this.#state.kind === 'idle' || this.#state.kind === 'paused') return;
    const reading = this.#state;
    this.#send({ type: 'pause' });
    this.#saveExactPlace(reading);
  }

  resume(): void {
    this.#intent += 1;
    this.#send({ type: 'resume' });
  }

  stop(): TextRange | null {
    this.#intent += 1;
    if (this.#state.kind === 'idle') return null;
    const { at, bound } = this.#state;
    const place = this.#saveExactPlace(this.#state);
    this.#rest = stoppedRest({ script: this.#script, bound, at, heardMs: place?.ms ?? 0 }, place?.chars ?? null);
    this.#send({ type: 'stop' });
    return this.#rest.sentence;
  }

  /** @param rate inside `rateRange` */
  setRate(rate: number): void {
    const rounded = Math.round(rate * 100) / 100;
    if (rounded === this.#state.rate) return;
    this.#send({ type: 'rate', rate: rounded, atChars: this.#heardChars() });
    this.#askForPrepared();
  }

  prepare(story: StoryView | null): void {
    this.#prepared = story;
    this.#retain();
    this.#askForPrepared();
  }

  refresh(reason: 'core-restarted' | 'voices-changed'): void {
    if (reason === 'voices-changed') {
      this.#store.clear();
      this.#heedSwitches();
      this.#send({ type: 'voice', atChars: this.#heardChars(), plan: this.#script.plan });
    } else {
      this.#watchdog.setCoreDown(false);
      this.#store.giveUp();
      this.#retries += 1;
      this.#send({ type: 'retry' });
    }
    this.#askForPrepared();
  }

  /** Which kinds of sentences are read may have changed. */
  #heedSwitches(): void {
    const settings = this.#ports.settings();
    this.#script = withSwitches(this.#script, settings);
    if (this.#rest) this.#rest = { ...this.#rest, script: withSwitches(this.#rest.script, settings) };
  }

  /** Runs `then` with the outcome, unless the person gave another command meanwhile. */
  later<T>(work: Promise<T>, then: (outcome: T | Result<never>) => void): void {
    this.#intent += 1;
    const mine = this.#intent;
    void settled(work).then((outcome) => {
      if (mine === this.#intent) then(outcome);
    });
  }

  /** Loads the part of an article's segment, for a skip into it. */
  loadPart(script: Script, segment: number, then: (script: Script) => void): void {
    const part = script.plan[segment]?.part ?? 0;
    this.later(this.#ports.openPart(script.storyId, part), (outcome) => {
      if (outcome.ok) then(withPart(script, outcome.value));
      else this.complain(outcome.error.code);
    });
  }

  /** A command could not be done. It is a problem of the voice only when nothing is read. */
  complain(code: ErrorCode): void {
    if (this.#state.kind === 'idle') this.#problem = code;
    this.#earcon('problem');
    this.#bulletin.publish();
  }

  dispose(): void {
    this.stop();
    this.#watchdog.dispose();
    this.#bulletin.dispose();
    this.#store.clear();
    this.#ports.output.close();
  }

  /** Effects may send events themselves; those wait until the step is done. */
  #send(event: MachineEvent): void {
    this.#inbox.push(event);
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#inbox.shift(); next; next = this.#inbox.shift()) {
        const [state, effects] = step(this.#state, next);
        this.#state = state;
        for (const effect of effects) this.#carryOut(effect);
      }
    } finally {
      this.#isBusy = false;
    }
    this.#afterwards();
  }

  #carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'load':
        this.#load(effect);
        break;
      case 'began':
        this.#saveExactPlace(this.#state);
        break;
      case 'finished':
        this.#finish(effect);
        break;
      default:
        this.#voice.perform(effect, this.#context());
    }
  }

  #context(): VoiceContext {
    const bound = this.#state.kind === 'idle' ? null : this.#state.bound;
    const chars = this.#cutAtChars;
    return {
      script: this.#script,
      awaited: this.#state.kind === 'loading' ? this.#state.at : null,
      rate: this.#state.rate,
      settings: this.#ports.settings(),
      cut: bound?.kind === 'selection' && chars !== null ? { position: bound.last, chars } : null,
    };
  }

  #load({ generation, segment }: Effect & { do: 'load' }): void {
    const script = this.#script;
    const part = script.plan[segment]?.part;
    if (part === undefined) return;
    void settled(this.#ports.openPart(script.storyId, part)).then((outcome) => {
      if (this.#state.generation !== generation || this.#state.kind === 'idle') return;
      if (outcome.ok) {
        this.#script = withPart(this.#script, outcome.value);
        const { sentences = 0, silent } = this.#script.plan[segment] ?? {};
        this.#send({ type: 'loaded', generation, segment, found: { sentences, ...(silent && { silent }) } });
      } else if (outcome.error.code === 'core-down') this.#watchdog.setCoreDown(true);
      else this.#send({ type: 'loadFailed', generation, segment, code: outcome.error.code });
    });
  }

  #finish({ at, bound, isComplete, problem }: FinishedEffect): void {
    const last = { script: this.#script, bound, at, heardMs: Number.POSITIVE_INFINITY };
    this.#problem = problem;
    this.#rest = problem ? stoppedRest({ ...last, heardMs: 0 }, null) : endedRest(last);
    const { resumeAt } = this.#rest;
    if (resumeAt) this.#savePlace(resumeAt.section, resumeAt.startChars, 0);
    const section = this.#script.plan[at.segment]?.section;
    if (isComplete && (bound.kind === 'story' || (bound.kind === 'section' && section === 'article'))) {
      this.#ports.markHeard(this.#script.storyId);
    }
    this.#earcon(problem ? 'problem' : 'end');
  }

  #earcon(name: 'end' | 'problem'): void {
    if (this.#ports.settings().earcons) this.#ports.output.earcon(name);
  }

  #saveExactPlace(state: MachineState): ExactPlace | null {
    const place = state.kind === 'idle' ? null : exactPlace(state, this.#script, this.#voice.heard(state.at));
    if (place) this.#savePlace(place.section, place.chars, place.ms);
    return place;
  }

  #savePlace(section: TextRange['section'], offsetChars: number, ms: number): void {
    this.#ports.savePlace({ storyId: this.#script.storyId, section, offsetChars, offsetMs: Math.round(ms) });
  }

  #heardChars(): number | null {
    return this.#state.kind === 'idle' ? null : (this.#voice.heard(this.#state.at)?.chars ?? null);
  }

  #askForPrepared(): void {
    for (const address of this.#prepared ? firstSentences(this.#prepared, this.#ports.settings()) : []) {
      this.#store.ask(address, this.#state.rate, true, () => {});
    }
  }

  #retain(): void {
    const wanted = wantedSounds(this.#state, this.#script, this.#prepared, this.#ports.settings());
    this.#store.retain(wanted, this.#state.rate);
  }

  /** Reading caught up with what was prepared for later: the core need not wait for its words any more. */
  #hurry(): void {
    const address = this.#state.kind === 'idle' ? null : addressAt(this.#script, this.#state.at);
    if (address) this.#store.hurry(address, this.#state.rate);
  }

  #afterwards(): void {
    const { kind, generation } = this.#state;
    this.#retain();
    if (kind === 'loading') this.#hurry();
    const { segment, sentence } = this.#state.kind === 'idle' ? { segment: 0, sentence: 0 } : this.#state.at;
    this.#watchdog.watch(kind, `${generation} ${segment} ${sentence} ${this.#retries}`);
    const isAwake = kind === 'loading' || kind === 'speaking';
    if (isAwake !== this.#isAwake) this.#ports.stayAwake(isAwake);
    this.#isAwake = isAwake;
    this.#bulletin.publish();
  }

  #hasWordTimes(): boolean {
    return this.#state.kind === 'speaking' && this.#voice.heard(this.#state.at)?.hasTimes === true;
  }

  #draw(): PlayerSnapshot {
    const { rate, kind } = this.#state;
    const shared = { state: kind, script: this.#script, rate, problem: this.#problem, jumps: this.#jumps };
    if (this.#state.kind !== 'idle') {
      const { at, bound } = this.#state;
      return snapshotOf({ ...shared, at, bound, word: this.#voice.heard(at)?.word ?? null });
    }
    const at = this.#rest?.isStopped ? this.#rest.at : null;
    return snapshotOf({ ...shared, at, bound: this.#rest?.bound ?? { kind: 'story' }, word: null });
  }
}

/** A rejected promise is a bug elsewhere; reading must survive it. */
const settled = <T>(work: Promise<T>): Promise<T | Result<never>> =>
  work.catch(() => fail('internal', 'a request of the player was rejected'));
