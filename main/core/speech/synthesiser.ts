import { fail, ok, type Result } from '../../../contract/errors';
import type { Sound, SpokenWord } from '../../../contract/speech';
import type { Log } from '../ports';
import { normalise } from '../text/normalise';
import type { Pronouncer } from '../text/replacement';
import { toSourceWords } from '../text/source-words';
import type { SpokenText } from '../text/spoken';
import type { WordAligner } from './alignment/word-aligner';
import { createCache } from './cache';
import { EngineError } from './engine';
import { createEngineHealth } from './health';
import { createQueue } from './queue';
import type { Registry, Speaker } from './registry';
import { createSharedJobs } from './shared-jobs';
import { type Speech, speak } from './utterance';
import { createWordFinder, type Said } from './word-finder';

export interface SynthesisRequest {
  /** One sentence as it is written. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** 1 is 180 words a minute. */
  readonly rate: number;
  /** The person's voice for the language, or null. */
  readonly wantedVoiceId: string | null;
  /** Prepared for later: waits for everything that is wanted now. */
  readonly isAhead?: boolean;
  /** No other voice may stand in for the wanted one: a voice test. */
  readonly isVoiceTest?: boolean;
  /** The person's own pronunciations for the language. What was made is kept by what is spoken, so a change makes nothing stale. */
  readonly pronouncer?: Pronouncer;
}

export interface Synthesiser {
  /**
   * A sentence as sound. `words` are ranges of `text`; empty `pcm`: nothing to say. The sound stays the cache's: copy it before
   * transferring its buffer. Never rejects; failures: `no-voice` (nobody speaks the language), `voice-failed`, `silent-voice` (all were
   * silent), `cancelled`.
   */
  synthesise(request: SynthesisRequest, signal: AbortSignal): Promise<Result<Sound>>;
  /**
   * Word times of a sound that `hasLaterWords`, spoken by `wantedVoiceId`. Null when none can be trusted or the sound is no longer in the
   * cache. Never in the way of a sentence that is wanted now. Never rejects; fails with `cancelled` only.
   */
  words(request: SynthesisRequest, signal: AbortSignal): Promise<Result<Sound['words']>>;
}

export interface SynthesiserParts {
  readonly registry: Registry;
  readonly log: Log;
  /** Finds word times of engines that tell none; without it there are none. */
  readonly aligner?: WordAligner | undefined;
}

/** About 25 minutes of speech at 22,050 samples a second. */
const maxCacheBytes = 64 * 1024 * 1024;
const bytesAWord = 64;
/** For a sentence with nothing to say; any rate would do. */
const emptySampleRateHz = 22_050;

type Outcome = Speech | 'cancelled' | 'failed' | 'silent' | 'hopeless';

export function createSynthesiser({ registry, log, aligner }: SynthesiserParts): Synthesiser {
  const cache = createCache<Speech>(
    maxCacheBytes,
    ({ pcm, words }) => pcm.byteLength + (words ?? []).length * bytesAWord,
  );
  const queue = createQueue();
  const jobs = createSharedJobs<Speech>(queue);
  const finder = createWordFinder({ aligner, queue, log });
  const health = createEngineHealth();

  const fetch = async (speaker: Speaker, text: string, request: SynthesisRequest, signal: AbortSignal) => {
    const rate = roundedRate(request);
    const key = keyOf(speaker, rate, text);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const work = (jobSignal: AbortSignal) => speak(speaker, text, rate, jobSignal);
    const speech = await jobs.join(key, work, request.isAhead === true ? 'ahead' : 'now', signal);
    if (speech.pcm.length > 0) cache.put(key, speech);
    return speech;
  };

  const attempt = async (...call: Parameters<typeof fetch>): Promise<Outcome> => {
    const [speaker, , , signal] = call;
    try {
      const speech = await fetch(...call);
      return speech.pcm.length > 0 ? speech : noted(speaker, 'silent', 'silent');
    } catch (error) {
      const reason = error instanceof EngineError ? error.reason : 'crashed';
      if (signal.aborted) return 'cancelled';
      return noted(speaker, reason, isWorthRetrying(reason) ? 'failed' : 'hopeless');
    }
  };
  const noted = (speaker: Speaker, reason: string, outcome: Outcome): Outcome => {
    log.warn('voice failed', { engineId: speaker.engine.id, reason });
    return outcome;
  };

  /** Twice the same voice, then the next. */
  const withRetry = async (...call: Parameters<typeof fetch>): Promise<Outcome> => {
    const first = await attempt(...call);
    return first === 'failed' || first === 'silent' ? attempt(...call) : first;
  };

  const chainFor = async ({ language, wantedVoiceId, isVoiceTest }: SynthesisRequest): Promise<readonly Speaker[]> => {
    const chain = await registry.chain(language, wantedVoiceId);
    if (isVoiceTest !== true || wantedVoiceId === null) return health.order(chain);
    return chain.filter(({ voice }) => voice.voiceId === wantedVoiceId);
  };

  const find = async (said: Said, urgency: 'soon' | 'ahead', signal: AbortSignal): Promise<Speech> => {
    if (!finder.canFind(said)) return said.speech;
    const timed = await finder.find(said, urgency, signal);
    if (timed.words !== null) cache.put(keyOf(said.speaker, said.rate, said.text), timed);
    return timed;
  };

  /** What is wanted now is answered at once: with words by another rate, if any, and the promise of better ones. */
  const withWords = async (said: Said, request: SynthesisRequest, signal: AbortSignal): Promise<Timed> => {
    const speech = request.isAhead === true ? await find(said, 'ahead', signal) : said.speech;
    if (speech.words !== null) return speech;
    return { ...speech, words: finder.guess(said), hasLaterWords: finder.canFind(said) };
  };

  return {
    async synthesise(request, signal) {
      const spoken = spokenOf(request);
      const chain = await chainFor(request);
      if (signal.aborted) return fail('cancelled', 'no longer wanted');
      const [first] = chain;
      if (first === undefined) return fail('no-voice', 'no voice speaks the language');
      if (spoken.text === '') return ok(silence(first));
      let isSilent = true;
      for (const speaker of chain) {
        const outcome = await withRetry(speaker, spoken.text, request, signal);
        if (outcome === 'cancelled') return fail('cancelled', 'no longer wanted');
        if (typeof outcome === 'object') {
          health.succeeded(speaker.engine.id);
          const said = { speaker, text: spoken.text, rate: roundedRate(request), speech: outcome };
          const timed = await withWords(said, request, signal);
          return signal.aborted ? fail('cancelled', 'no longer wanted') : ok(soundOf(timed, spoken, speaker));
        }
        health.failed(speaker.engine.id);
        isSilent &&= outcome === 'silent';
      }
      return isSilent ? fail('silent-voice', 'every voice was silent') : fail('voice-failed', 'every voice failed');
    },
    async words(request, signal) {
      const spoken = spokenOf(request);
      const chain = await registry.chain(request.language, request.wantedVoiceId);
      const speaker = chain.find(({ voice }) => voice.voiceId === request.wantedVoiceId);
      const rate = roundedRate(request);
      const speech = speaker && cache.get(keyOf(speaker, rate, spoken.text));
      if (!speaker || !speech) return ok(null);
      const { words } = await find({ speaker, text: spoken.text, rate, speech }, 'soon', signal);
      return signal.aborted ? fail('cancelled', 'no longer wanted') : ok(words && toSourceWords(words, spoken.units));
    },
  };
}

type Timed = Speech & Pick<Sound, 'hasLaterWords'>;

const spokenOf = ({ text, language, pronouncer }: SynthesisRequest): SpokenText =>
  normalise(text, language, pronouncer);
const roundedRate = ({ rate }: SynthesisRequest): number => Math.round(rate * 100) / 100;
const keyOf = ({ voice }: Speaker, rate: number, text: string): string => JSON.stringify([voice.voiceId, rate, text]);

/** A program that is not there stays away, and a second wait for one that hangs is too long. */
const isWorthRetrying = (reason: EngineError['reason']): boolean => reason === 'crashed' || reason === 'bad-sound';

const silence = ({ voice }: Speaker): Sound => ({
  pcm: new Int16Array(0),
  sampleRateHz: emptySampleRateHz,
  words: null,
  voiceId: voice.voiceId,
});

const soundOf = (
  { pcm, sampleRateHz, words, hasLaterWords }: Timed,
  { units }: SpokenText,
  { voice }: Speaker,
): Sound => ({
  pcm,
  sampleRateHz,
  words: words === null ? null : toSourceWords(words, units),
  voiceId: voice.voiceId,
  ...(hasLaterWords && { hasLaterWords }),
});

/** The same words with their ranges counted from the start of the section. */
export function wordsInSection(words: Sound['words'], sentenceStartChars: number): Sound['words'] {
  const shifted = (word: SpokenWord): SpokenWord => ({
    ...word,
    startChars: word.startChars + sentenceStartChars,
    endChars: word.endChars + sentenceStartChars,
  });
  return words === null ? null : words.map(shifted);
}

/** The same sound with word ranges counted from the start of the section. */
export const inSection = (sound: Sound, sentenceStartChars: number): Sound => ({
  ...sound,
  words: wordsInSection(sound.words, sentenceStartChars),
});
