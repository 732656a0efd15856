import { parentPort, workerData } from 'node:worker_threads';
import { type FliteRun, runFlite } from './flite-wasi';

/** What the worker is asked. `bare`: the text's words without punctuation, for their sounds alone. */
export interface FliteJob {
  readonly voice: string;
  /** How many times longer than normal, as Flite's option wants it. */
  readonly stretch: string;
  readonly text: string;
  readonly bare: readonly string[];
}

/** `sounds`: each sound of the text with its end in seconds (`pau:0.119 hh:0.212`). `bareSounds`: those of the bare words, pauses between. */
export type FliteAnswer =
  | { readonly id: number; readonly wav: Uint8Array<ArrayBuffer>; readonly sounds: string; readonly bareSounds: string }
  | { readonly id: number; readonly problem: string };

/** The fastest voice at ten times its speed: its sound is thrown away, only the names of the sounds count. */
const soundsOnly = ['-voice', 'kal16', '--setf', 'duration_stretch=0.1', '-ps', '-o', 'none'];

function answer(module: WebAssembly.Module, id: number, { voice, stretch, text, bare }: FliteJob): FliteAnswer {
  const spoken = run(module, [
    '-voice',
    voice,
    '--setf',
    `duration_stretch=${stretch}`,
    '-psdur',
    '-t',
    text,
    '-o',
    '/d/s',
  ]);
  const wav = spoken.files.get('s');
  if (!wav) return { id, problem: 'no sound was written' };
  const words = bare.length > 0 ? run(module, [...soundsOnly, '-t', bare.join(', ')]).stdout : '';
  return { id, wav, sounds: spoken.stdout, bareSounds: words };
}

function run(module: WebAssembly.Module, args: readonly string[]): FliteRun {
  const result = runFlite(module, ['flite', ...args]);
  if (result.exitCode !== 0) throw new Error(`exit ${result.exitCode}`);
  return result;
}

function answerOrProblem(module: WebAssembly.Module, id: number, job: FliteJob): FliteAnswer {
  try {
    return answer(module, id, job);
  } catch (error) {
    return { id, problem: error instanceof Error ? error.name : 'trap' };
  }
}

parentPort?.on('message', ({ id, ...job }: FliteJob & { readonly id: number }) => {
  const { module } = workerData as { readonly module: WebAssembly.Module };
  const result = answerOrProblem(module, id, job);
  parentPort?.postMessage(result, 'wav' in result ? [result.wav.buffer] : []);
});
