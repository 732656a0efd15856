import type { Sound, SpokenWord } from '../../contract/speech';
import { lastNotAfter, wordStart } from '../reading/sentence-at';

/** A sentence with its sound. `text` is as shown; `startChars` is where it begins in the section. */
export interface SpokenSentence {
  readonly sound: Sound;
  readonly text: string;
  readonly startChars: number;
}

export const durationMs = ({ pcm, sampleRateHz }: Sound): number => (pcm.length / sampleRateHz) * 1_000;

/** The word that is heard at `ms`, or was heard last; null before the first word or without times. */
export function wordAt({ words }: Sound, ms: number): SpokenWord | null {
  return words?.[lastNotAfter(words, ms, ({ fromMs }) => fromMs)] ?? null;
}

/** Offset in the section of the start of the word heard at `ms`: by its time where known, else by the share of the duration. */
export function charsAt({ sound, text, startChars }: SpokenSentence, ms: number): number {
  if (sound.words) return wordAt(sound, ms)?.startChars ?? startChars;
  const share = Math.min(1, Math.max(0, ms / Math.max(1, durationMs(sound))));
  return startChars + wordStart(text, Math.floor(share * Math.max(0, text.length - 1)));
}

/** Where in the sound, in milliseconds, the word at an offset of the section begins. The reverse of `charsAt`. */
export function msAt({ sound, text, startChars }: SpokenSentence, offsetChars: number): number {
  if (offsetChars <= startChars) return 0;
  if (sound.words) return sound.words.find(({ endChars }) => endChars > offsetChars)?.fromMs ?? 0;
  return Math.min(1, (offsetChars - startChars) / Math.max(1, text.length)) * durationMs(sound);
}

/** Kept after a selection's last word, so that its final consonant is not cut. */
const tailMs = 40;

/** The sound up to the end of the last word before `endChars`; the whole sound when its word times are not known. */
export function cutAfter(sound: Sound, endChars: number): Sound {
  const later = sound.words?.findIndex(({ startChars }) => startChars >= endChars) ?? -1;
  const last = sound.words?.[later - 1];
  if (later < 0 || !last) return sound;
  const end = Math.ceil(((last.toMs + tailMs) / 1_000) * sound.sampleRateHz);
  return { ...sound, pcm: sound.pcm.subarray(0, end), words: sound.words?.slice(0, later) ?? null };
}
