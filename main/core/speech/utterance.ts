import { maxUtteranceChars } from '../../../contract/limits';
import { cutLong } from '../text/long-sentence';
import { EngineError, type Utterance, type WordTime } from './engine';
import type { Speaker } from './registry';
import { stretch } from './stretch';
import { trim } from './trim';

/** Speech without silence at its ends. Word ranges are UTF-16 units of the spoken text, times those of `pcm`. */
export interface Speech {
  readonly pcm: Int16Array;
  readonly sampleRateHz: number;
  readonly words: readonly WordTime[] | null;
}

/**
 * Speaks a text with one voice at a rate: the engine as fast as it can, the rest by stretching. A text longer than an engine should get
 * in one call is spoken in pieces. Empty `pcm` means that the engine gave silence. Rejects with what the engine rejects with, or with
 * `bad-sound`.
 */
export async function speak(
  { engine, voice }: Speaker,
  text: string,
  rate: number,
  signal: AbortSignal,
): Promise<Speech> {
  const engineRate = Math.min(rate, engine.capabilities().maxRate);
  const pieces: Speech[] = [];
  for (const { startChars, endChars } of cutLong(text, { startChars: 0, endChars: text.length }, maxUtteranceChars)) {
    const piece = text.slice(startChars, endChars);
    const utterance = await engine.synthesise({ text: piece, voice, rate: engineRate }, signal);
    pieces.push(trimmed(checked(utterance, piece), startChars));
  }
  const speech = quickened(joined(pieces), rate / engineRate);
  return { ...speech, pcm: compact(speech.pcm) };
}

function checked(utterance: Utterance, text: string): Utterance {
  if (!(utterance.sampleRateHz > 0)) throw new EngineError('bad-sound', 'sound without a sample rate');
  const isSound = utterance.words?.every((word) => isWordOf(word, text)) ?? true;
  return isSound ? utterance : { ...utterance, words: null };
}

const isWordOf = ({ startChars, endChars, fromMs, toMs }: WordTime, text: string): boolean =>
  startChars >= 0 && startChars < endChars && endChars <= text.length && fromMs >= 0 && fromMs <= toMs;

function trimmed({ pcm, sampleRateHz, words }: Utterance, offsetChars: number): Speech {
  const sound = trim(pcm, sampleRateHz);
  const lengthMs = durationMs(sound.pcm, sampleRateHz);
  const inside = (ms: number) => Math.min(Math.max(0, ms - sound.trimmedStartMs), lengthMs);
  return {
    pcm: sound.pcm,
    sampleRateHz,
    words: mapWords(words, (word) => ({
      startChars: word.startChars + offsetChars,
      endChars: word.endChars + offsetChars,
      fromMs: inside(word.fromMs),
      toMs: inside(word.toMs),
    })),
  };
}

function joined(pieces: readonly Speech[]): Speech {
  const [first, ...others] = pieces;
  if (first === undefined) throw new EngineError('bad-sound', 'nothing was spoken');
  return others.reduce(appended, first);
}

function appended(before: Speech, after: Speech): Speech {
  if (before.sampleRateHz !== after.sampleRateHz) throw new EngineError('bad-sound', 'sample rate changed');
  const pcm = new Int16Array(before.pcm.length + after.pcm.length);
  pcm.set(before.pcm);
  pcm.set(after.pcm, before.pcm.length);
  const shiftMs = durationMs(before.pcm, before.sampleRateHz);
  const shifted = mapWords(after.words, (word) => ({
    ...word,
    fromMs: word.fromMs + shiftMs,
    toMs: word.toMs + shiftMs,
  }));
  const words = before.words === null || shifted === null ? null : [...before.words, ...shifted];
  return { pcm, sampleRateHz: before.sampleRateHz, words };
}

function quickened(speech: Speech, factor: number): Speech {
  if (factor <= 1 || speech.pcm.length === 0) return speech;
  return {
    ...speech,
    pcm: stretch(speech.pcm, speech.sampleRateHz, factor),
    words: mapWords(speech.words, (word) => ({
      ...word,
      fromMs: word.fromMs / factor,
      toMs: word.toMs / factor,
    })),
  };
}

/** A window on a larger buffer would keep, and send, all of it. */
const compact = (pcm: Int16Array): Int16Array => (pcm.byteLength === pcm.buffer.byteLength ? pcm : pcm.slice());

const mapWords = (words: Speech['words'], change: (word: WordTime) => WordTime): Speech['words'] =>
  words === null ? null : words.map(change);

const durationMs = (pcm: Int16Array, sampleRateHz: number): number => (pcm.length / sampleRateHz) * 1_000;
