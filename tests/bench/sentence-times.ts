import { join } from 'node:path';
import { cutSentences } from '../../main/core/text/segment';
import { createWorkerCutter } from '../../main/platform/sentences/worker-cutter';
import { repository } from '../support/source';

export interface SentenceTimes {
  /** Milliseconds to cut an article of 5 kB, many runs. */
  readonly articleMs: readonly number[];
  /** The same article by `Intl.Segmenter` alone, in the same run. */
  readonly segmenterMs: readonly number[];
  /** 10 MB in the worker, its start included. */
  readonly largeMs: readonly number[];
  /** From taking it back until the worker is gone. */
  readonly abortMs: readonly number[];
}

const articleChars = 5_000;
const largeChars = 10_000_000;
/** What comes before the abort: the worker is in the middle of its work. */
const beforeAbortMs = 50;

/** @param prose news text, repeated to the lengths needed */
export async function sentenceTimes(prose: string, runs: number): Promise<SentenceTimes> {
  const article = repeated(prose, articleChars);
  const large = repeated(prose, largeChars);
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const articleMs = each(runs * 10, () => cutSentences(article, 'en').length);
  const segmenterMs = each(runs * 10, () => [...segmenter.segment(article)].length);
  const cutter = createWorkerCutter(join(repository, 'out/main/sentence-worker.cjs'));
  const [largeMs, abortMs]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const fromMs = performance.now();
    const ends = await cutter.ends(large, 'en', new AbortController().signal);
    if (!ends.ok) throw new Error(`10 MB were not cut: ${ends.error.code}`);
    largeMs.push(performance.now() - fromMs);
    abortMs.push(await abortOnce(large));
  }
  return { articleMs, segmenterMs, largeMs, abortMs };

  async function abortOnce(text: string): Promise<number> {
    const signal = AbortSignal.timeout(beforeAbortMs);
    let abortedAtMs = 0;
    signal.addEventListener('abort', () => {
      abortedAtMs = performance.now();
    });
    const ended = await cutter.ends(text, 'en', signal);
    if (ended.ok) throw new Error('the abort came too late');
    return performance.now() - abortedAtMs;
  }
}

const repeated = (text: string, chars: number): string =>
  `${text} `.repeat(Math.ceil(chars / (text.length + 1))).slice(0, chars);

function each(runs: number, work: () => number): readonly number[] {
  return Array.from({ length: runs }, () => {
    const fromMs = performance.now();
    if (work() === 0) throw new Error('nothing was cut');
    return performance.now() - fromMs;
  });
}
