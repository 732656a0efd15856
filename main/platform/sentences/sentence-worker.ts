import { parentPort, workerData } from 'node:worker_threads';
import { cutSentences } from '../../core/text/segment';

/** What the worker is started with. It answers with the ends of the sentences in a `Uint32Array`, and ends. */
export interface CutJob {
  readonly text: string;
  readonly language: string;
}

const { text, language } = workerData as CutJob;
const ends = Uint32Array.from(cutSentences(text, language), ({ endChars }) => endChars);
parentPort?.postMessage(ends, [ends.buffer]);
