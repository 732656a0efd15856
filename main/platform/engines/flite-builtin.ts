import type { Voice } from '../../../contract/speech';
import {
  type EngineCapabilities,
  EngineError,
  type SpeechEngine,
  type SpeechRequest,
  type Utterance,
} from '../../core/speech/engine';
import { parseWav } from '../../core/speech/wav';
import { type BuiltInFiles, compileFlite, startFliteWorker } from './flite-module';
import type { FliteJob } from './flite-speech';
import { fliteVoices, maxFliteRate, stretchForRate } from './flite-voices';
import { wordTimes } from './flite-words';
import type { FliteAnswer } from './flite-worker';
import { createHelperLane, type HelperLane } from './helper-lane';
import { type Token, tokenise } from './tokens';

const id = 'flite-builtin';
const reading = { alphabet: 'ascii' } as const;
const capabilities: EngineCapabilities = {
  languages: ['en'],
  wordTimes: 'exact',
  maxRate: maxFliteRate,
  offline: true,
  isBuiltIn: true,
};

const voices: readonly Voice[] = [...fliteVoices].map(([name, known]) => ({
  voiceId: `${id}:${name}`,
  engineId: id,
  name: known.name,
  language: known.language,
}));

const startMs = 10_000;
const perCharMs = 10;
/** Most sentences take less than this, and a new worker's first sentence costs 30 ms more than the rest of an old one's. */
const patience = { graceMs: 150, whileIdle: true };

/**
 * The engine that ships with Crier: Flite as WebAssembly in a worker. It knows exactly when each word sounds and takes about 100 ms for
 * a sentence. The worker starts with the first sentence (reading and compiling: 60 ms).
 */
export function createBuiltInFlite(files: BuiltInFiles): SpeechEngine {
  const closing = new AbortController();
  let lane: Promise<HelperLane> | null = null;

  const openLane = async (): Promise<HelperLane> => {
    const module = await compileFlite(files);
    return createHelperLane((events) => startFliteWorker(files.workerFile, module, events), patience);
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
      const stretch = stretchForRate(known, rate);
      const job = { voice: name, stretch, text: said.text, bare: words.map(({ bare }) => bare) };
      return utterance(await ask(job, signal), words);
    },
    close: async () => {
      closing.abort();
      (await lane?.catch(() => null))?.close();
    },
  };
}

function utterance(answer: FliteAnswer, words: readonly Token[]): Utterance {
  if ('problem' in answer) throw new EngineError('crashed', `the built-in voice failed: ${answer.problem}`);
  const sound = parseWav(answer.wav);
  if (!sound.ok) throw new EngineError('bad-sound', sound.error.message);
  return { ...sound.value, words: wordTimes(words, answer.sounds, answer.bareSounds) };
}
