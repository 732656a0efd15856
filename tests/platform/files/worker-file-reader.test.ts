import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readFileStories } from '../../../main/core/stories/files/read-files';
import {
  createWorkerFileReader,
  type FileReaderLimits,
  type WorkerFileReader,
} from '../../../main/platform/files/worker-file-reader';
import { printed } from '../../support/documents/eight-stories';
import { makeDocx } from '../../support/documents/make-docx';
import { until } from '../../support/until';
import { buildWorker } from '../engines/build-worker';

let folder: string;
let workerFile: string;
const open: WorkerFileReader[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-files-'));
  workerFile = await buildWorker(folder, 'main/platform/files/file-worker.ts');
}, 60_000);
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const clock = { now: () => new Date('2026-11-25T09:00:00Z') };
const unaborted = () => new AbortController().signal;

function reader(limits?: FileReaderLimits, file = workerFile): WorkerFileReader {
  const made = createWorkerFileReader(file, clock, limits);
  open.push(made);
  return made;
}

const given = (name: string, text: string) => ({ name, bytes: new Uint8Array(Buffer.from(text)) });
const sentence = 'Seventeen boats were counted at the northern breakwater that morning.';
const docx = { name: 'boats.docx', bytes: makeDocx([{ text: sentence }], { title: 'Boats' }) };
/** Open strokes, each of which is tried with all that follow: Markdown that takes minutes. */
const endless = given('endless.md', '~~a '.repeat(200_000));
/** One long line of tiny elements, each of which becomes an object. */
const enormous = given('enormous.html', `<html><body>${'<b>a</b>'.repeat(2_000_000)}</body></html>`);

/** A worker that says every fifth of a second that it goes on, so many times, and then answers. */
async function slowWorker(times: number): Promise<string> {
  const file = join(folder, `slow-${times}.cjs`);
  await writeFile(
    file,
    `const { parentPort } = require('node:worker_threads');
parentPort.on('message', () => {
  let left = ${times};
  const timer = setInterval(() => {
    if (left-- > 0) return parentPort.postMessage('goes-on');
    clearInterval(timer);
    parentPort.postMessage({ ok: true, value: { kind: 'stories', texts: [] } });
  }, 200);
});`,
  );
  return file;
}

describe('a long document', () => {
  test('is not given up while its reading goes on', async () => {
    const files = reader({ timeoutMs: 1_500, maxTotalMs: 60_000, maxMemoryMb: 64 }, await slowWorker(12));
    expect(await files.read(docx, unaborted())).toMatchObject({ ok: true });
  });

  test('that goes on for ever is given up', async () => {
    const files = reader({ timeoutMs: 60_000, maxTotalMs: 1_000, maxMemoryMb: 64 }, await slowWorker(1_000_000));
    expect(await files.read(docx, unaborted())).toMatchObject({ ok: false, error: { code: 'time-limit' } });
  });

  test('tells page by page that it goes on', async () => {
    const said: unknown[] = [];
    const worker = new Worker(workerFile);
    worker.on('message', (message) => said.push(message));
    worker.postMessage({ file: { name: 'a.pdf', bytes: printed('one-column.pdf') }, nowMs: 0 });
    await until('the answer', () => said.some((message) => message !== 'goes-on'));
    await worker.terminate();
    expect(said.filter((message) => message === 'goes-on').length).toBeGreaterThanOrEqual(13);
  });
});

describe('files in the worker', () => {
  test.each([
    ['Word', docx],
    ['PDF', { name: 'a.pdf', bytes: printed('one-column.pdf') }],
    ['Markdown', given('a.md', `# Boats\n\n${sentence}`)],
    [
      'a page',
      given('a.html', `<html><body><article><h1>Boats</h1>${`<p>${sentence}</p>`.repeat(9)}</article></body></html>`),
    ],
  ])('are read as built: %s', async (_kind, file) => {
    const stories = await readFileStories(
      file,
      reader(),
      { detectLanguage: () => 'en', now: clock.now() },
      unaborted(),
    );
    expect(stories).toMatchObject({
      ok: true,
      value: { stories: [{ origin: 'file', language: 'en', source: file.name }] },
    });
  });

  test('are read one after the other, and each gets its own answer', async () => {
    const files = reader();
    const names = ['One', 'Two', 'Three'];
    const read = await Promise.all(
      names.map((name) => files.read(given('a.md', `# ${name}\n\n${sentence}`), unaborted())),
    );
    const headlines = read.map(
      (content) => content.ok && content.value.kind === 'stories' && content.value.texts[0]?.headline,
    );
    expect(headlines).toEqual(names);
  });

  test('leave the bytes of the caller as they are', async () => {
    const bytes = printed('two-columns.pdf');
    await reader().read({ name: 'a.pdf', bytes }, unaborted());
    expect(Buffer.from(bytes).equals(Buffer.from(printed('two-columns.pdf')))).toBe(true);
  });
});

describe('a file that harms the worker', () => {
  test('by taking too long fails alone', async () => {
    const files = reader({ timeoutMs: 3_000, maxTotalMs: 60_000, maxMemoryMb: 512 });
    const [bad, good] = await Promise.all([files.read(endless, unaborted()), files.read(docx, unaborted())]);
    expect(bad).toMatchObject({ error: { code: 'time-limit' } });
    expect(good).toMatchObject({ ok: true });
  });

  test('by taking too much memory fails alone', async () => {
    const files = reader({ timeoutMs: 25_000, maxTotalMs: 60_000, maxMemoryMb: 64 });
    const [bad, good] = await Promise.all([files.read(enormous, unaborted()), files.read(docx, unaborted())]);
    expect(bad).toMatchObject({ error: { code: 'unreadable-file', detail: { reason: 'memory' } } });
    expect(good).toMatchObject({ ok: true });
  });
});

test('a short plain text needs no worker', async () => {
  const files = reader(undefined, join(folder, 'missing.cjs'));
  expect(await files.read(given('a.txt', `Boats\n${sentence}`), unaborted())).toMatchObject({ ok: true });
});

describe('an abort', () => {
  test('ends the worker long before the work could be done, and the next file is read', async () => {
    const files = reader();
    const stop = new AbortController();
    const read = files.read(endless, stop.signal);
    stop.abort();
    expect(await read).toMatchObject({ error: { code: 'cancelled' } });
    expect(await files.read(docx, unaborted())).toMatchObject({ ok: true });
  });

  test('that came before starts nothing', async () => {
    const files = reader(undefined, join(folder, 'missing.cjs'));
    expect(await files.read(docx, AbortSignal.abort())).toMatchObject({ error: { code: 'cancelled' } });
  });
});

test('closing ends what is being read', async () => {
  const files = reader();
  const read = files.read(endless, unaborted());
  await files.close();
  expect(await read).toMatchObject({ error: { code: 'cancelled' } });
});

test('a worker that cannot start is a failure, not a crash', async () => {
  const files = reader(undefined, join(folder, 'missing.cjs'));
  expect(await files.read(docx, unaborted())).toMatchObject({ error: { code: 'internal' } });
});
