import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { alignWords } from '../../core/speech/alignment/align';
import { isTrusted } from '../../core/speech/alignment/trust';
import type { WordTime } from '../../core/speech/engine';
import { parseWav } from '../../core/speech/wav';
import { type FliteJob, speakFlite } from './flite-speech';
import { wordTimes } from './flite-words';
import type { Token } from './tokens';

/** A sound, and what Flite is to say as its reference. */
export interface WordTimesJob {
  readonly reference: FliteJob;
  /** Of the reference's text, in the order of its `bare` words. */
  readonly tokens: readonly Token[];
  readonly pcm: Int16Array;
  readonly sampleRateHz: number;
}

export type WordTimesAnswer =
  | { readonly id: number; readonly words: readonly WordTime[] | null }
  | { readonly id: number; readonly problem: string };

const lowestPriority = 19;

/** Only Linux gives each thread a priority of its own; elsewhere the whole core would become slow. */
if (process.platform === 'linux') setPriority(lowestPriority);

function wordsOf(module: WebAssembly.Module, { reference, tokens, pcm, sampleRateHz }: WordTimesJob) {
  const spoken = speakFlite(module, reference);
  const sound = parseWav(spoken.wav);
  const words = wordTimes(tokens, spoken.sounds, spoken.bareSounds);
  if (!sound.ok || words === null) return null;
  const alignment = alignWords({ ...sound.value, words }, { pcm, sampleRateHz });
  return alignment !== null && isTrusted(alignment.evidence) ? alignment.words : null;
}

function answer(module: WebAssembly.Module, id: number, job: WordTimesJob): WordTimesAnswer {
  try {
    return { id, words: wordsOf(module, job) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.name : 'trap' };
  }
}

parentPort?.on('message', ({ id, ...job }: WordTimesJob & { readonly id: number }) => {
  const { module } = workerData as { readonly module: WebAssembly.Module };
  parentPort?.postMessage(answer(module, id, job));
});
