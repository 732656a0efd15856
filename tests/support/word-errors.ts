import type { WordAligner } from '../../main/core/speech/alignment/word-aligner';
import { trim } from '../../main/core/speech/trim';
import type { TimedSound } from './words-of-festival';

/** How far word starts are from the truth, in milliseconds, word by word. */
export interface WordErrors {
  readonly aligned: readonly number[];
  /** The rival: the sound shared out by the number of characters. */
  readonly byCharacters: readonly number[];
  /** Sentences whose alignment was trusted. */
  readonly trusted: number;
  /** Cost of each sentence, the reference's synthesis included. */
  readonly sentenceMs: readonly number[];
}

const never = new AbortController().signal;

/** The word's start by the share of characters before it. */
function byCharacters(text: string, { pcm, sampleRateHz }: TimedSound, startChars: number): number {
  const sound = trim(pcm, sampleRateHz);
  const lengthMs = (sound.pcm.length * 1_000) / sampleRateHz;
  return sound.trimmedStartMs + (lengthMs * startChars) / text.length;
}

/** Aligns sentences whose truth is known. Words of untrusted ones count for neither way. */
export async function wordErrors(
  aligner: WordAligner,
  sentences: readonly { readonly text: string; readonly sound: TimedSound }[],
  rate: number,
): Promise<WordErrors> {
  const [aligned, characters, sentenceMs]: [number[], number[], number[]] = [[], [], []];
  let trusted = 0;
  for (const { text, sound } of sentences) {
    const before = performance.now();
    const { pcm, sampleRateHz } = sound;
    const words = await aligner.align({ text, pcm, sampleRateHz, rate }, never);
    sentenceMs.push(performance.now() - before);
    if (words === null) continue;
    if (words.length !== sound.startsMs.length) throw new Error(`${words.length} words found in: ${text}`);
    trusted += 1;
    for (const [index, { startChars, fromMs }] of words.entries()) {
      const truthMs = sound.startsMs[index] ?? Number.NaN;
      if (Number.isNaN(truthMs)) continue;
      aligned.push(Math.abs(fromMs - truthMs));
      characters.push(Math.abs(byCharacters(text, sound, startChars) - truthMs));
    }
  }
  return { aligned, byCharacters: characters, trusted, sentenceMs };
}

export const shareWithin = (errors: readonly number[], ms: number): number =>
  errors.filter((error) => error <= ms).length / errors.length;
