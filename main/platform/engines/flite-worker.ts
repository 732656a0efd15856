import { parentPort, workerData } from 'node:worker_threads';
import { type FliteJob, type FliteSpeech, speakFlite } from './flite-speech';

export type FliteAnswer = (FliteSpeech & { readonly id: number }) | { readonly id: number; readonly problem: string };

function answer(module: WebAssembly.Module, id: number, job: FliteJob): FliteAnswer {
  try {
    return { id, ...speakFlite(module, job) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.name : 'trap' };
  }
}

parentPort?.on('message', ({ id, ...job }: FliteJob & { readonly id: number }) => {
  const { module } = workerData as { readonly module: WebAssembly.Module };
  const result = answer(module, id, job);
  parentPort?.postMessage(result, 'wav' in result ? [result.wav.buffer] : []);
});
