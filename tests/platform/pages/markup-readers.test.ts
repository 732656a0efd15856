import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maxPageBytes } from '../../../contract/limits';
import { extractArticle } from '../../../main/core/pages/extract-article';
import type { PageReader } from '../../../main/core/pages/page-reader';
import { createFeedReader, createPageReader, type ReaderOptions } from '../../../main/platform/pages/markup-readers';
import { type PageFixture, pageFixtures } from '../../support/page-fixtures';
import { sampleFeeds } from '../../support/sample-feeds';
import { buildWorker } from '../engines/build-worker';

const clock = { now: () => new Date('2026-04-01T00:00:00Z') };
const unaborted = () => new AbortController().signal;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const html = 'text/html; charset=utf-8';

let folder: string;
let workerFile: string;
const open: { close(): void }[] = [];

function pageReader(options?: ReaderOptions): PageReader {
  const reader = createPageReader(workerFile, clock, options);
  open.push(reader);
  return reader;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-pages-'));
  workerFile = await buildWorker(folder, 'main/platform/pages/markup-worker.ts');
});
afterAll(async () => {
  for (const reader of open) reader.close();
  await rm(folder, { recursive: true, force: true });
});

const pageOf = ({ html: text, url }: PageFixture) => ({ bytes: bytesOf(text), contentType: html, url });
const fixture = pageFixtures.find(({ name }) => name === 'article-tags') as PageFixture;
const small = pageOf(fixture);
/** More links than Readability can weigh within seconds. */
const slow = { ...small, bytes: bytesOf(`<html><body><article>${'<p><a href=x>y, z</a>'.repeat(400_000)}`) };

describe('a page', () => {
  test('is read in the worker as it would be read here, whatever the worker read before', async () => {
    const reader = pageReader({ limits: { maxJobs: 3 } });
    for (const page of pageFixtures.slice(0, 8)) {
      expect(await reader.read(pageOf(page), unaborted())).toEqual(extractArticle(page.html, page.url, clock.now()));
    }
  });

  test('is decoded as its bytes and its type tell', async () => {
    const german = pageFixtures.find(({ name }) => name === 'german-cookie-banner') as PageFixture;
    const latin = Uint8Array.from(
      german.html.replace('<meta charset="utf-8">', ''),
      (letter) => letter.charCodeAt(0) & 0xff,
    );
    const read = await pageReader().read(
      { bytes: latin, contentType: 'text/html; charset=iso-8859-1', url: german.url },
      unaborted(),
    );
    expect(read).toMatchObject({ ok: true, value: { headline: german.headline } });
  });

  test('that takes too long fails alone', async () => {
    const reader = pageReader({ timeoutMs: 3_000 });
    const answers = await Promise.all([reader.read(slow, unaborted()), reader.read(small, unaborted())]);
    expect(answers).toMatchObject([{ ok: false, error: { code: 'time-limit' } }, { ok: true }]);
  });

  test('that takes too much memory fails alone', async () => {
    const reader = pageReader({ limits: { maxHeapMb: 48 } });
    const answers = await Promise.all([reader.read(slow, unaborted()), reader.read(small, unaborted())]);
    expect(answers).toMatchObject([{ ok: false, error: { code: 'no-article' } }, { ok: true }]);
  });

  test('that nobody wants any more makes room for the next', async () => {
    const reader = pageReader();
    const stop = new AbortController();
    const unwanted = reader.read(slow, stop.signal);
    const next = reader.read(small, unaborted());
    stop.abort();
    expect(await unwanted).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await next).toMatchObject({ ok: true });
  });

  test.each([
    ['too large', { ...small, bytes: new Uint8Array(maxPageBytes + 1) }, 'too-large'],
    ['another kind of file', { ...small, contentType: 'application/pdf' }, 'not-a-page'],
    ['no page', { ...small, bytes: bytesOf('{}') }, 'not-a-page'],
  ])('that is %s is told so', async (_name, page, code) => {
    expect(await pageReader().read(page, unaborted())).toMatchObject({ ok: false, error: { code } });
  });

  test('without a worker is a failure, not a crash', async () => {
    const reader = createPageReader(join(folder, 'missing.cjs'), clock);
    expect(await reader.read(small, unaborted())).toMatchObject({ ok: false, error: { code: 'no-article' } });
  });

  test('asked for after the end is cancelled', async () => {
    const reader = createPageReader(workerFile, clock);
    reader.close();
    expect(await reader.read(small, unaborted())).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('a feed', () => {
  test('is read in the worker with its stories', async () => {
    const reader = createFeedReader(workerFile, clock);
    open.push(reader);
    const [sample] = sampleFeeds;
    const fetched = {
      bytes: bytesOf(sample?.text ?? ''),
      contentType: null,
      url: 'https://news.example/feed',
      feedId: 'f1',
      source: 'News',
    };
    const read = await reader.read(fetched, unaborted());
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.stories.length).toBeGreaterThan(0);
    expect(read.value.stories.every((story) => story.feedId === 'f1' && story.source === 'News')).toBe(true);
    expect(await reader.read({ ...fetched, bytes: bytesOf('<html></html>') }, unaborted())).toMatchObject({
      ok: false,
      error: { code: 'not-a-feed' },
    });
  });
});
