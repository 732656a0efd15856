import type { AlignmentRequest, WordAligner } from '../../core/speech/alignment/word-aligner';
import { EngineError } from '../../core/speech/engine';
import { type BuiltInFiles, compileFlite, startFliteWorker } from './flite-module';
import { fliteVoices, maxFliteRate, stretchForRate } from './flite-voices';
import { createHelperLane, type HelperLane } from './helper-lane';
import { tokenise } from './tokens';
import type { WordTimesAnswer, WordTimesJob } from './word-times-worker';

/** The fastest voice of Flite. That it sounds robotic does not matter: nobody hears it, and others aligned no better. */
const referenceVoice = 'kal16';
const startMs = 10_000;
const perCharMs = 20;
/**
 * A cancelled job may end while nobody waits: a new worker would cost more. One that rests gives back some 50 MB; while reading goes on,
 * sentences come more often than this.
 */
const patience = { graceMs: 150, whileIdle: true, restMs: 8_000 };

/**
 * Word times by laying Flite's sound of the same text, whose times are exact, on the sound; see docs/technotes/word-times.md. English
 * only. The worker is its own, so that the built-in voice never waits for it, and starts with the first request.
 */
export function createWordAligner(files: BuiltInFiles): WordAligner {
  const closing = new AbortController();
  let lane: Promise<HelperLane> | null = null;

  const openLane = async (): Promise<HelperLane> => {
    const module = await compileFlite(files);
    return createHelperLane((events) => startFliteWorker(files.workerFile, module, events), patience);
  };

  return {
    languages: ['en'],
    async align(request, caller) {
      const job = jobFor(request);
      if (job === null) return null;
      const signal = AbortSignal.any([caller, closing.signal]);
      lane ??= openLane();
      const opened = await lane.catch((error) => {
        lane = null;
        throw error;
      });
      const limits = { signal, timeoutMs: startMs + perCharMs * request.text.length };
      const answer = (await opened.request(job, limits)) as WordTimesAnswer;
      if ('problem' in answer) throw new EngineError('crashed', `word times failed: ${answer.problem}`);
      return answer.words;
    },
    async close() {
      closing.abort();
      (await lane?.catch(() => null))?.close();
    },
  };
}

function jobFor({ text, pcm, sampleRateHz, rate }: AlignmentRequest): WordTimesJob | null {
  const voice = fliteVoices.get(referenceVoice);
  const said = tokenise(text, { alphabet: 'ascii' });
  const tokens = said.tokens.filter(({ bare }) => bare !== '');
  if (!voice || tokens.length === 0) return null;
  const stretch = stretchForRate(voice, Math.min(rate, maxFliteRate));
  const reference = { voice: referenceVoice, stretch, text: said.text, bare: tokens.map(({ bare }) => bare) };
  return { reference, tokens, pcm, sampleRateHz };
}
