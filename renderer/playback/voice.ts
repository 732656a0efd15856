import type { Result } from '../../contract/errors';
import type { Settings } from '../../contract/settings';
import type { Sound, SpokenWord } from '../../contract/speech';
import { textOfSentence } from '../reading/sentence-at';
import type { Effect } from './effect';
import type { LateWords } from './late-words';
import type { MachineEvent } from './machine';
import { isSame, type Position } from './plan';
import { addressAt, pauseBetween, type Script, sectionAt, spanAt } from './script';
import type { SoundStore } from './sound-store';
import type { Scheduled, SentenceAddress, SoundOutput } from './types';
import { charsAt, cutAfter, durationMs, msAt, type SpokenSentence, wordAt } from './word-times';

/** How far a sentence was heard. */
export interface Heard {
  readonly ms: number;
  /** Start of the word, as an offset in the section. */
  readonly chars: number;
  readonly word: SpokenWord | null;
  readonly hasTimes: boolean;
}

export type SoundEffect = Effect & { do: 'fetch' | 'enqueue' | 'clear' | 'run' | 'hold' };

/** Carries out what the machine wants of sounds: asks for them and gives them to the output. */
export interface Voice {
  perform(effect: SoundEffect, context: VoiceContext): void;
  /** Null when the sentence is not in the output. */
  heard(position: Position): Heard | null;
}

export interface VoiceContext {
  readonly script: Script;
  /** The sentence that the person waits for, if any. */
  readonly awaited: Position | null;
  readonly rate: number;
  readonly settings: Settings;
  /** Where the last sentence of a selection is cut, as an offset in the section. */
  readonly cut: { readonly position: Position; readonly chars: number } | null;
}

interface VoicePorts {
  readonly store: SoundStore;
  readonly output: SoundOutput;
  readonly lateWords: LateWords;
  send(event: MachineEvent): void;
  /** The core went away before it answered; the request stays open. */
  onWaiting(): void;
  /** A sentence in the output has words now. */
  onWords(): void;
}

interface Queued extends SpokenSentence {
  readonly scheduled: Scheduled;
  readonly fromMs: number;
}

const keyOf = ({ segment, sentence }: Position): string => `${segment}:${sentence}`;

export function createVoice({ store, output, lateWords, send, onWaiting, onWords }: VoicePorts): Voice {
  const ready = new Map<string, Sound>();
  const queued = new Map<string, Queued>();
  let newest = 0;

  const answered = (generation: number, position: Position, outcome: Result<Sound>): void => {
    if (generation !== newest) return;
    if (outcome.ok) {
      ready.set(keyOf(position), outcome.value);
      send({ type: 'ready', generation, position, hasSound: outcome.value.pcm.length > 0 });
    } else if (outcome.error.code === 'core-down' || outcome.error.code === 'cancelled') onWaiting();
    else send({ type: 'sentenceFailed', generation, position, code: outcome.error.code });
  };

  const fetch = ({ generation, position }: Effect & { do: 'fetch' }, { script, rate, awaited }: VoiceContext): void => {
    newest = generation;
    const address = addressAt(script, position);
    const isAhead = awaited === null || !isSame(awaited, position);
    if (address) store.ask(address, rate, isAhead, (outcome) => answered(generation, position, outcome));
  };

  const enqueue = (effect: Effect & { do: 'enqueue' }, { script, rate, settings, cut }: VoiceContext): void => {
    const { generation, position, after, fromChars } = effect;
    const whole = ready.get(keyOf(position));
    const section = sectionAt(script, position);
    const span = spanAt(script, position);
    if (!whole || !section || !span) return;
    ready.delete(keyOf(position));
    const sound = cut && isSame(cut.position, position) ? cutAfter(whole, cut.chars) : whole;
    const spoken = { sound, text: textOfSentence(section, span), startChars: span.startChars };
    const fromMs = fromChars === null ? 0 : Math.min(msAt(spoken, fromChars), durationMs(sound));
    const pauseMs = after ? pauseBetween(script, after, position, settings, rate) : 0;
    const scheduled = output.enqueue(sound, pauseMs, fromMs, () => {
      queued.delete(keyOf(position));
      send({ type: 'ended', generation, position });
    });
    queued.set(keyOf(position), { ...spoken, scheduled, fromMs });
    const address = addressAt(script, position);
    if (address) lateWords.ask(address, rate, whole, (timed) => improve(position, scheduled, address, rate, timed));
  };

  /** The sound goes on; from now on it tells its words. */
  const improve = (
    position: Position,
    scheduled: Scheduled,
    address: SentenceAddress,
    rate: number,
    timed: Sound,
  ): void => {
    store.improve(address, rate, timed);
    const entry = queued.get(keyOf(position));
    if (entry?.scheduled !== scheduled) return;
    queued.set(keyOf(position), { ...entry, sound: { ...entry.sound, words: timed.words } });
    onWords();
  };

  const clear = (): void => {
    ready.clear();
    queued.clear();
    lateWords.giveUp();
    output.clear();
  };

  /** Without a working sound device the browser may throw; that is a failure to tell, not a bug. */
  const drive = (use: () => void): void => {
    try {
      use();
    } catch {
      send({ type: 'failed', code: 'no-sound-output' });
    }
  };

  return {
    perform(effect, context) {
      if (effect.do === 'fetch') fetch(effect, context);
      else if (effect.do === 'enqueue') drive(() => enqueue(effect, context));
      else drive({ clear, run: () => output.resume(), hold: () => output.suspend() }[effect.do]);
    },
    heard(position) {
      const found = queued.get(keyOf(position));
      if (!found) return null;
      const sinceStartMs = Math.max(0, output.now() - found.scheduled.startsAt) * 1_000;
      const ms = Math.min(found.fromMs + sinceStartMs, durationMs(found.sound));
      const hasBegun = output.now() >= found.scheduled.startsAt;
      return {
        ms,
        chars: charsAt(found, ms),
        word: hasBegun ? wordAt(found.sound, ms) : null,
        hasTimes: found.sound.words !== null,
      };
    },
  };
}
