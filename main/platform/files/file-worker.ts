import './old-runtime';
import { parentPort } from 'node:worker_threads';
import { fail } from '../../../contract/errors';
import { readFeedFile } from '../../core/feeds/read-feed-file';
import { extractArticle } from '../../core/pages/extract-article';
import { readFile } from '../../core/stories/files/read-file';
import type { GivenFile } from '../../core/stories/given-file';
import { goesOn } from './goes-on';

/** What the worker gets, one after the other; it answers each with what `readFile` gave. */
export interface FileJob {
  readonly file: GivenFile;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** An abort ends the whole worker: it reaches also what never looks at a signal. */
const neverAborted = new AbortController().signal;

const onProgress = () => parentPort?.postMessage(goesOn);

const answer = ({ file, nowMs }: FileJob) =>
  readFile(
    file,
    { extractPage: extractArticle, readFeed: readFeedFile, now: new Date(nowMs), onProgress },
    neverAborted,
  ).catch(() => fail('internal', 'reading the file failed'));

parentPort?.on('message', (job: FileJob) => {
  void answer(job).then((result) => parentPort?.postMessage(result));
});
