import type { Page } from 'playwright-core';
import type { Answer } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import type { Bridge } from '../../contract/wire';
import { sum } from './statistics';

export interface Speed {
  /** Request of the page → sound in the page, for each sentence. */
  readonly sentenceMs: readonly number[];
  /** Time to make a sound, divided by the time to hear it. */
  readonly realTimeFactor: number;
  readonly wordsPerSecond: number;
}

/**
 * Synthesises an article, one sentence after the other, at rate 1, through bridge, relay, core and voice.
 *
 * @param sentences of the article
 * @param words     of the article
 */
export async function synthesisSpeed(page: Page, storyId: string, sentences: number, words: number): Promise<Speed> {
  const sounds = await page.evaluate(
    async ([id, count]) => {
      const made: { ms: number; audioMs: number }[] = [];
      for (let sentence = 0; sentence < count; sentence += 1) {
        const address = { storyId: id, section: 'article', part: 0, sentence, rate: 1, ticket: `speed-${sentence}` };
        const before = performance.now();
        const answer = await (window as unknown as { crier: Bridge }).crier.call('speech.synthesise', address);
        const sound = answer as Result<Answer<'speech.synthesise'>>;
        if (!sound.ok) throw new Error(sound.error.code);
        const audioMs = (sound.value.pcm.length * 1_000) / sound.value.sampleRateHz;
        made.push({ ms: performance.now() - before, audioMs });
      }
      return made;
    },
    [storyId, sentences] as const,
  );
  const sentenceMs = sounds.map(({ ms }) => ms);
  const totalMs = sum(sentenceMs);
  return {
    sentenceMs,
    realTimeFactor: totalMs / sum(sounds.map(({ audioMs }) => audioMs)),
    wordsPerSecond: (words * 1_000) / totalMs,
  };
}
