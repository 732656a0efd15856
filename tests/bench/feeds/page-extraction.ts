import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractArticle } from '../../../main/core/pages/extract-article';
import { systemClock } from '../../../main/platform/clock';
import { createPageReader } from '../../../main/platform/pages/markup-readers';
import { type PageFixture, pageFixtures } from '../../support/page-fixtures';
import { repository } from '../../support/source';

/** Milliseconds, a value a page and round. */
export interface ExtractionTimes {
  readonly hereMs: readonly number[];
  /** There and back, as in the app: after fifty pages the next meets a new worker. */
  readonly workerMs: readonly number[];
  /** `@mozilla/readability` alone, on the same document tree. */
  readonly readabilityMs: readonly number[];
}

/** Every page of the fixtures, so many times. One round before is not counted. */
export async function measureExtraction(rounds: number): Promise<ExtractionTimes> {
  const reader = createPageReader(join(repository, 'out/main/markup-worker.cjs'), systemClock);
  const inWorker = async ({ html, url }: PageFixture) => {
    const page = { bytes: new TextEncoder().encode(html), contentType: 'text/html; charset=utf-8', url };
    const read = await reader.read(page, new AbortController().signal);
    if (!read.ok) throw new Error(`no article in the worker: ${read.error.code}`);
  };
  const here = ({ name, html, url }: PageFixture) => {
    const read = extractArticle(html, url, systemClock.now());
    if (!read.ok) throw new Error(`no article in ${name}: ${read.error.code}`);
  };
  const [hereMs, workerMs, readabilityMs]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      if (round === 1) for (const times of [hereMs, workerMs, readabilityMs]) times.length = 0;
      for (const page of pageFixtures) {
        hereMs.push(await timed(() => here(page)));
        readabilityMs.push(await timed(() => byReadability(page)));
        workerMs.push(await timed(() => inWorker(page)));
      }
    }
  } finally {
    reader.close();
  }
  return { hereMs, workerMs, readabilityMs };
}

/** It fails on pages that it was not written for; that is an answer too. */
function byReadability({ html }: PageFixture): void {
  try {
    new Readability(parseHTML(html).document as never).parse();
  } catch {}
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const fromMs = performance.now();
  await work();
  return performance.now() - fromMs;
}
