import type { Failure, Result } from '../../contract/errors';
import { maxFailuresInARow, prefetchSentences, wordsPerMinuteAtRateOne } from '../../contract/limits';
import type { Sound } from '../../contract/speech';
import type { SoundOutput } from '../platform/sound-output';
import { createKeyQueue, type KeyQueue } from './key-queue';
import { createPreparation, type Preparation, type Speak } from './preparation';
import { oneLine } from './printing';
import { readingKeys } from './reading-keys';
import { type Heard, placeAfter, type ReadingPlace } from './reading-place';
import type { Line } from './reading-plan';
import { bold, wrapped } from './terminal';
import { couldNot, done, failed, type Told } from './told';
import type { World } from './world';

export interface Reading {
  readonly lines: Iterable<Line>;
  readonly speak: Speak;
  readonly rate: number;
  /** Of the story, for sentences about it. */
  readonly name: string;
  readonly isQuiet: boolean;
}

/**
 * Reads a story aloud, sentence by sentence. Each is printed once, when it is first spoken, and never again. Where a person sits at the
 * terminal, Space pauses, the arrows move by a sentence and change the speed, q ends.
 */
export async function readAloud(world: World, reading: Reading): Promise<Told<null>> {
  const output = world.soundOutput();
  if (output === null) return couldNot('cli.problem.no-player');
  const keys = createKeyQueue(world.signal);
  const release = world.keys?.((sent) => keys.push(readingKeys(sent)));
  if (release !== undefined && !reading.isQuiet) world.tell(world.t('cli.read.keys'));
  try {
    return await new Session(world, reading, output, keys).run();
  } finally {
    release?.();
  }
}

/** A day: who pauses longer presses a key anyway. */
const pauseLimitMs = 86_400_000;

class Session {
  readonly #world: World;
  readonly #reading: Reading;
  readonly #output: SoundOutput;
  readonly #keys: KeyQueue;
  readonly #preparation: Preparation;
  readonly #source: Iterator<Line>;
  /** Lines met so far, so that a person can go back. */
  readonly #met: Line[] = [];
  #printed = 0;
  readonly #missed = new Set<number>();
  #missedInARow = 0;
  #place: ReadingPlace;

  constructor(world: World, reading: Reading, output: SoundOutput, keys: KeyQueue) {
    this.#world = world;
    this.#reading = reading;
    this.#output = output;
    this.#keys = keys;
    this.#preparation = createPreparation(reading.speak, world.signal);
    this.#source = reading.lines[Symbol.iterator]();
    this.#place = { index: 0, share: 0, rate: reading.rate, isPaused: false };
  }

  async run(): Promise<Told<null>> {
    for (let line = this.#line(0); line !== null; line = this.#line(this.#place.index)) {
      if (this.#world.signal.aborted) return couldNot('cli.problem.stopped');
      const end = await this.#step(line);
      if (end !== null) return end;
    }
    if (this.#met.length === 0) return couldNot('cli.problem.nothing', { name: this.#reading.name });
    return this.#missed.size === 0 ? done(null) : couldNot('cli.problem.missed', { count: this.#missed.size });
  }

  #line(index: number): Line | null {
    while (this.#met.length <= index) {
      const next = this.#source.next();
      if (next.done === true) return null;
      this.#met.push(next.value);
    }
    return this.#met[index] ?? null;
  }

  /** One sentence, or what is left of it, or one wait. The answer ends reading. */
  async #step(line: Line): Promise<Told<null> | null> {
    const { index, rate, isPaused } = this.#place;
    await this.#print(line, index);
    const sound = await this.#speech(line, rate);
    if (this.#world.signal.aborted) return couldNot('cli.problem.stopped');
    if (!sound.ok) return this.#afterFailure(index, sound.error);
    this.#missedInARow = 0;
    const signal = this.#keys.signal();
    const startedMs = this.#nowMs();
    const played = await this.#sound(sound.value, line, signal);
    if (played === 'failed') return couldNot('cli.problem.player-failed');
    const { pcm, sampleRateHz } = sound.value;
    const heard = { playedMs: isPaused ? 0 : this.#nowMs() - startedMs, lengthMs: (pcm.length / sampleRateHz) * 1_000 };
    return this.#act(heard, signal.aborted);
  }

  /** What is wanted now and, behind it, the next sentences. The one of now comes first: it must not be taken back as one of them. */
  #speech(line: Line, rate: number): Promise<Result<Sound>> {
    const now = this.#preparation.speech(line, rate);
    const next = new Map<number, Line>();
    for (let index = this.#place.index + 1; index <= this.#place.index + prefetchSentences; index += 1) {
      const following = this.#line(index);
      if (following !== null) next.set(index, following);
    }
    this.#preparation.prepare(next, rate);
    return now;
  }

  async #sound({ pcm, sampleRateHz }: Sound, line: Line, signal: AbortSignal): Promise<'failed' | 'done'> {
    const { isPaused, share, rate } = this.#place;
    if (isPaused) {
      await this.#world.clock.sleep(pauseLimitMs, signal);
      return 'done';
    }
    if (pcm.length === 0) return 'done';
    const rest = pcm.subarray(Math.min(pcm.length - 1, Math.floor(share * pcm.length)));
    const played = await this.#output.play(rest, sampleRateHz, signal);
    if (played === 'failed') return 'failed';
    await this.#world.clock.sleep(line.pauseMs / rate, signal);
    return 'done';
  }

  /** What the keys ask for, or the next sentence. */
  #act(heard: Heard, isInterrupted: boolean): Told<null> | null {
    if (this.#world.signal.aborted) return couldNot('cli.problem.stopped');
    if (!isInterrupted && !this.#place.isPaused) {
      this.#place = { ...this.#place, index: this.#place.index + 1, share: 0 };
      return null;
    }
    const before = this.#place;
    let since = heard;
    for (let key = this.#keys.take(); key !== null; key = this.#keys.take()) {
      if (key === 'quit') return done(null);
      this.#place = placeAfter(this.#place, key, since);
      since = { ...since, playedMs: 0 };
    }
    this.#tell(before);
    return null;
  }

  /** Told at the end; too many in a row end reading. */
  #afterFailure(index: number, failure: Failure): Told<null> | null {
    this.#missed.add(index);
    this.#missedInARow += 1;
    if (this.#missedInARow >= maxFailuresInARow) return failed(failure, this.#reading.name);
    this.#place = { ...this.#place, index: index + 1, share: 0 };
    return null;
  }

  #tell(before: ReadingPlace): void {
    if (this.#reading.isQuiet) return;
    const { isPaused, rate } = this.#place;
    if (rate !== before.rate) {
      this.#world.tell(this.#world.t('cli.read.speed', { count: Math.round(rate * wordsPerMinuteAtRateOne) }));
    }
    if (isPaused && !before.isPaused) this.#world.tell(this.#world.t('cli.read.paused'));
  }

  /** An empty line before each paragraph, so that a screen reader can jump between them. */
  async #print(line: Line, index: number): Promise<void> {
    if (index < this.#printed || this.#reading.isQuiet) return;
    this.#printed = index + 1;
    const { terminal } = this.#world;
    const text = wrapped(oneLine(line.text), terminal);
    const shown = line.section === 'headline' ? bold(text, terminal) : text;
    await this.#world.print(`${line.isFirst && index > 0 ? '\n' : ''}${shown}\n`);
  }

  #nowMs(): number {
    return this.#world.clock.now().getTime();
  }
}
