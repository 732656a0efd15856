import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutSentences } from '../../../main/core/text/segment';
import { type SentenceCutter, segmentLarge } from '../../../main/core/text/whole-text';
import { createWorkerCutter } from '../../../main/platform/sentences/worker-cutter';
import { buildWorker } from '../engines/build-worker';

let folder: string;
let cutter: SentenceCutter;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-sentences-'));
  cutter = createWorkerCutter(await buildWorker(folder, 'main/platform/sentences/sentence-worker.ts'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const unaborted = () => new AbortController().signal;
const news = 'The fund lost $1.2bn in the U.S. last year, said Dr. Holm. “Will it hold?” she asked. 12 others left.\n';

test('a large text is cut in the worker as it would be cut here', async () => {
  const text = news.repeat(5_000);
  const cut = await segmentLarge(text, 'en', cutter, unaborted());
  expect(cut).toEqual({ ok: true, value: cutSentences(text, 'en') });
});

test('an abort ends the worker long before the work could be done', async () => {
  const stop = new AbortController();
  const text = news.repeat(500_000);
  const cut = segmentLarge(text, 'en', cutter, stop.signal);
  const abortedAt = performance.now();
  stop.abort();
  expect(await cut).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(performance.now() - abortedAt).toBeLessThan(1_000);
});

test('what is aborted already starts nothing', async () => {
  const nowhere = createWorkerCutter(join(folder, 'missing.cjs'));
  expect(await nowhere.ends(news, 'en', AbortSignal.abort())).toMatchObject({ error: { code: 'cancelled' } });
});

test('a worker that cannot start is a failure, not a crash', async () => {
  const nowhere = createWorkerCutter(join(folder, 'missing.cjs'));
  expect(await nowhere.ends(news, 'en', unaborted())).toMatchObject({ ok: false, error: { code: 'internal' } });
});
