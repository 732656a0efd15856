import type { ErrorCode, Result } from '../../contract/errors';
import type { StoryView } from '../../contract/story';
import { type Bulletin, createBulletin } from './bulletin';
import type { Effect } from './effect';
import { createIntent, type Intent } from './intent';
import { createLateWords } from './late-words';
import { initialState, type MachineEvent, type MachineState } from './machine';
import { createMachineLoop, type MachineLoop } from './machine-loop';
import { runAfter, runNextFrame } from './page-timers';
import { createPlaceKeeper, type PlaceKeeper } from './place-keeper';
import { type Bound, boundAfterSkip, isInside, type Position } from './plan';
import { createPreparation, type Preparation } from './preparation';
import { endedRest, type Playing, type Rest, stoppedRest } from './rest';
import { noScript, type Script, withPart, withSwitches } from './script';
import { settled } from './settled';
import { snapshotOf } from './snapshot';
import { createSoundStore, type SoundStore } from './sound-store';
import type { Start } from './starts';
import type { PlayerPorts, PlayerSnapshot, TextRange } from './types';
import { createVoice, type Voice, type VoiceContext } from './voice';
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
  readonly #loop: MachineLoop;
  readonly #intent: Intent = createIntent();
  readonly #preparation: Preparation;
  readonly #places: PlaceKeeper;
  #script: Script;
  #cutAtChars: number | null = null;
  #rest: Rest | null = null;
  #problem: ErrorCode | null = null;
  #jumps = 0;
  #retries = 0;
  #isAwake = false;

  constructor(ports: PlayerPorts) {
    this.#ports = ports;
    this.#script = noScript(ports.settings());
    this.#store = createSoundStore(ports);
    this.#preparation = createPreparation(this.#store, ports.settings);
    this.#loop = createMachineLoop(initialState(ports.settings().rate), {
      carryOut: (effect) => this.#carryOut(effect),
      afterwards: () => this.#afterwards(),
    });
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
    this.#places = createPlaceKeeper(ports, this.#voice);
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
    this.#intent.change();
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
    this.#intent.change();
    this.#jumps += 1;
    this.#send({ type: 'seek', to, fromChars: null });
  }

  /** A skip past the end. */
  leave(): void {
    this.#intent.change();
    if (this.#state.kind === 'idle') this.#earcon('end');
    else this.#send({ type: 'leave' });
  }

  pause(): void {
    this.#intent.change();
    if (this.#state.kind === 'idle' || this.#state.kind === 'paused') return;
    const reading = this.#state;
    this.#send({ type: 'pause' });
    this.#places.keepExact(reading, this.#script);
  }

  resume(): void {
    this.#intent.change();
    this.#send({ type: 'resume' });
  }

  stop(): TextRange | null {
    this.#intent.change();
    if (this.#state.kind === 'idle') return null;
    const { at, bound } = this.#state;
    const place = this.#places.keepExact(this.#state, this.#script);
    this.#rest = stoppedRest({ script: this.#script, bound, at, heardMs: place?.ms ?? 0 }, place?.chars ?? null);
    this.#send({ type: 'stop' });
    return this.#rest.sentence;
  }

  /** @param rate inside `rateRange` */
  setRate(rate: number): void {
    const rounded = Math.round(rate * 100) / 100;
    if (rounded === this.#state.rate) return;
    this.#send({ type: 'rate', rate: rounded, atChars: this.#heardChars() });
    this.#preparation.ask(this.#state.rate);
  }

  prepare(story: StoryView | null): void {
    this.#preparation.show(story);
    this.#preparation.follow(this.#state, this.#script);
    this.#preparation.ask(this.#state.rate);
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
    this.#preparation.ask(this.#state.rate);
  }

  /** Which kinds of sentences are read may have changed. */
  #heedSwitches(): void {
    const settings = this.#ports.settings();
    this.#script = withSwitches(this.#script, settings);
    if (this.#rest) this.#rest = { ...this.#rest, script: withSwitches(this.#rest.script, settings) };
  }

  /** A command that takes time; see `Intent`. */
  later<T>(work: Promise<T>, then: (outcome: T | Result<never>) => void): void {
    this.#intent.later(work, then);
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

  get #state(): MachineState {
    return this.#loop.state();
  }

  #send(event: MachineEvent): void {
    this.#loop.send(event);
  }

  #carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'load':
        this.#load(effect);
        break;
      case 'began':
        this.#places.keepExact(this.#state, this.#script);
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
    this.#places.keepStart(this.#rest.resumeAt, this.#script);
    const section = this.#script.plan[at.segment]?.section;
    if (isComplete && (bound.kind === 'story' || (bound.kind === 'section' && section === 'article'))) {
      this.#ports.markHeard(this.#script.storyId);
    }
    this.#earcon(problem ? 'problem' : 'end');
  }

  #earcon(name: 'end' | 'problem'): void {
    if (this.#ports.settings().earcons) this.#ports.output.earcon(name);
  }

  #heardChars(): number | null {
    return this.#state.kind === 'idle' ? null : (this.#voice.heard(this.#state.at)?.chars ?? null);
  }

  #afterwards(): void {
    const { kind, generation } = this.#state;
    this.#preparation.follow(this.#state, this.#script);
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
