import { wordsPerMinuteAtRateOne } from '../../../contract/limits';
import type { Voice } from '../../../contract/speech';
import { referenceSentence } from '../../core/speech/calibration';
import { EngineError, type SpeechEngine, type Utterance, type WordTime } from '../../core/speech/engine';

export interface FakeBehaviour {
  readonly id?: string;
  readonly voices?: readonly Voice[];
  readonly maxRate?: number;
  readonly isBuiltIn?: boolean;
  readonly wordTimes?: 'exact' | 'none';
  /** Every text that holds this fails with `crashed`. */
  readonly failsOn?: string;
  /** The first calls fail with `crashed`. */
  readonly crashes?: number;
  /** Gives sound without any sound in it. */
  readonly isSilent?: boolean;
}

const sampleRateHz = 16_000;
const leadMs = 100;
const tailMs = 150;
const gapMs = 20;
const referenceChars = referenceSentence.replaceAll(' ', '').length;
/** So that the reference sentence takes its time at rate 1, gaps taken off. */
const perCharMs = (20 * 60_000) / wordsPerMinuteAtRateOne / referenceChars - (19 * gapMs) / referenceChars;
const loudness = 8_000;

/**
 * An engine for tests. Every word is one tone whose pitch is made from its letters, so a recording tells which word was said; times are
 * exact, the same text always gives the same samples. At rate 1 the reference sentence takes its 6.67 seconds.
 */
export function createFakeEngine(behaviour: FakeBehaviour = {}): SpeechEngine {
  const id = behaviour.id ?? 'fake';
  const voices = behaviour.voices ?? [{ voiceId: `${id}:tone`, engineId: id, name: 'Tone', language: 'en' }];
  let crashesLeft = behaviour.crashes ?? 0;
  let isClosed = false;
  return {
    id,
    name: 'Fake',
    capabilities: () => ({
      languages: 'any',
      wordTimes: behaviour.wordTimes ?? 'exact',
      maxRate: behaviour.maxRate ?? 6,
      offline: true,
      isBuiltIn: behaviour.isBuiltIn ?? false,
    }),
    voices: async () => voices,
    synthesise: async ({ text, voice, rate }, signal) => {
      if (signal.aborted || isClosed) throw new EngineError('cancelled', 'cancelled');
      if (!voices.some(({ voiceId }) => voiceId === voice.voiceId))
        throw new EngineError('unknown-voice', 'unknown voice');
      if (crashesLeft > 0) {
        crashesLeft--;
        throw new EngineError('crashed', 'crashed as told');
      }
      if (behaviour.failsOn && text.includes(behaviour.failsOn)) throw new EngineError('crashed', 'failed as told');
      const sound = tones(text, rate, behaviour.isSilent ? 0 : loudness);
      return behaviour.wordTimes === 'none' ? { ...sound, words: null } : sound;
    },
    close: async () => {
      isClosed = true;
    },
  };
}

/** Pitch of a word's tone, 200–1,800 Hz. */
export function toneHz(word: string): number {
  const hash = [...word.toLowerCase()].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_601, 7);
  return 200 + hash;
}

function tones(text: string, rate: number, amplitude: number): Utterance {
  const words = timed(text, rate);
  const pcm = new Int16Array(samples((words.at(-1)?.toMs ?? leadMs) + tailMs));
  for (const { startChars, endChars, fromMs, toMs } of words) {
    const step = (2 * Math.PI * toneHz(text.slice(startChars, endChars))) / sampleRateHz;
    for (let at = samples(fromMs); at < samples(toMs); at++) pcm[at] = Math.round(amplitude * Math.cos(at * step));
  }
  return { pcm, sampleRateHz, words };
}

function timed(text: string, rate: number): readonly WordTime[] {
  let atMs = leadMs;
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const fromMs = atMs;
    const toMs = fromMs + (word.length * perCharMs) / rate;
    atMs = toMs + gapMs / rate;
    return { startChars: index, endChars: index + word.length, fromMs, toMs };
  });
}

const samples = (ms: number): number => Math.round((ms * sampleRateHz) / 1000);
