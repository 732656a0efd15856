import { maxUtteranceChars } from '../../../contract/limits';
import type { Log } from '../ports';
import { primaryLanguage } from '../text/language-tag';
import type { WordAligner } from './alignment/word-aligner';
import { createCache } from './cache';
import { EngineError, type WordTime } from './engine';
import type { JobQueue, Urgency } from './queue';
import type { Speaker } from './registry';
import { createSharedJobs } from './shared-jobs';
import type { Speech } from './utterance';

/** Sound with what was said in it, by whom and how fast. */
export interface Said {
  readonly speaker: Speaker;
  readonly text: string;
  readonly rate: number;
  readonly speech: Speech;
}

/** Word times for engines that tell none. */
export interface WordFinder {
  /** Whether looking for them may help: not when they are known, or were looked for before. */
  canFind(said: Said): boolean;
  /** The same sound with words, or the very same object without. Never rejects, also not on abort. */
  find(said: Said, urgency: Exclude<Urgency, 'now'>, signal: AbortSignal): Promise<Speech>;
  /** Words by those found for the same voice at another rate, stretched to this sound; null when there were none. Costs nothing. */
  guess(said: Said): Speech['words'];
}

interface WordFinderParts {
  readonly aligner: WordAligner | undefined;
  readonly queue: JobQueue;
  readonly log: Log;
}

interface Found {
  readonly words: readonly WordTime[];
  readonly lengthMs: number;
}

/** Some thousand sentences. */
const maxFoundWords = 50_000;

export function createWordFinder({ aligner, queue, log }: WordFinderParts): WordFinder {
  const jobs = createSharedJobs<Speech['words']>(queue);
  const lookedFor = new WeakSet<Speech>();
  const found = createCache<Found>(maxFoundWords, ({ words }) => words.length);

  const align = async ({ speaker, text, rate, speech }: Said, urgency: Urgency, signal: AbortSignal) => {
    const { pcm, sampleRateHz } = speech;
    const work = async (jobSignal: AbortSignal) =>
      aligner ? aligner.align({ text, pcm, sampleRateHz, rate }, jobSignal) : null;
    return jobs.join(JSON.stringify([speaker.voice.voiceId, rate, text]), work, urgency, signal);
  };

  /** Who left early may come back; what broke is not tried again with this sound. */
  const noteFailure = (speech: Speech, error: unknown): void => {
    const reason = error instanceof EngineError ? error.reason : 'crashed';
    if (reason === 'cancelled') return;
    lookedFor.add(speech);
    log.warn('word times failed', { reason });
  };

  return {
    canFind: ({ speaker: { engine, voice }, text, speech }) =>
      aligner !== undefined &&
      engine.capabilities().wordTimes === 'none' &&
      aligner.languages.includes(primaryLanguage(voice.language)) &&
      text.length <= maxUtteranceChars &&
      speech.pcm.length > 0 &&
      speech.words === null &&
      !lookedFor.has(speech),
    async find(said, urgency, signal) {
      const { speech } = said;
      try {
        const words = await align(said, urgency, signal);
        lookedFor.add(speech);
        if (words === null) return speech;
        found.put(voiceAndText(said), { words, lengthMs: lengthMs(speech) });
        return { ...speech, words };
      } catch (error) {
        noteFailure(speech, error);
        return speech;
      }
    },
    guess(said) {
      const known = found.get(voiceAndText(said));
      if (known === undefined) return null;
      const factor = lengthMs(said.speech) / known.lengthMs;
      return known.words.map((word) => ({ ...word, fromMs: word.fromMs * factor, toMs: word.toMs * factor }));
    },
  };
}

const voiceAndText = ({ speaker, text }: Said): string => JSON.stringify([speaker.voice.voiceId, text]);
const lengthMs = ({ pcm, sampleRateHz }: Speech): number => (pcm.length * 1_000) / sampleRateHz;
