import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataPaths } from '../../main/base/data-folder';
import { connect } from '../../main/platform/sqlite';
import { type DataFolder, dataFolder } from '../support/data-folder';
import { describeWith } from '../support/needs';
import { measureParsing } from './feeds/feed-parsing';
import { fillLibrary, libraryIn } from './feeds/filled-library';
import { measureFullStart } from './feeds/full-start';
import { measureCalls } from './feeds/library-calls';
import { measureOpmlImport } from './feeds/opml-import';
import { measureExtraction } from './feeds/page-extraction';
import { measureRefresh } from './feeds/refreshing';
import { feedsReport } from './feeds/report';
import { completeFeeds, type PartialFeedResults } from './feeds/results';
import { loadNow, soundlessFacts } from './machine-facts';
import { writePage } from './page';

const runs = 5;
/** Of what takes many seconds. */
const longRuns = 3;
/** The largest library that `keepPerFeed` allows with 200 feeds. */
const size = { feeds: 200, storiesAFeed: 500 } as const;
const fillingMs = 600_000;

/** Nothing here asserts a time: what takes longer than wanted stands as missed in docs/performance.md. */
describeWith(['electron', 'screen'], 'feeds, pages and library, measured', () => {
  const loadBefore = loadNow();
  const found: PartialFeedResults = {};
  let data: DataFolder;

  beforeAll(async () => {
    data = await dataFolder();
  });
  afterAll(() => data?.remove());

  test('reading feeds, sound and damaged', async () => {
    found.parsing = await measureParsing(runs);
    expect(found.parsing.sound.crier.foundShare).toBe(1);
  });

  test('the article of a page', async () => {
    found.extraction = await measureExtraction(runs);
    expect(found.extraction.workerMs).toHaveLength(found.extraction.hereMs.length);
  });

  test('a refresh of many feeds', async () => {
    found.refresh = await measureRefresh(longRuns);
    expect(found.refresh.againMs).toHaveLength(longRuns);
  });

  test('a long list of feeds', async () => {
    found.opmlMs = await measureOpmlImport(runs);
    expect(found.opmlMs).toHaveLength(runs);
  });

  test(
    'filling a large library',
    async () => {
      found.filled = await fillLibrary(data, size);
      expect(found.filled.stories).toBe(size.feeds * size.storiesAFeed);
    },
    fillingMs,
  );

  test('start with a large library → window usable', async () => {
    found.start = await measureFullStart(data, longRuns);
    expect(found.start.usableMs).toHaveLength(longRuns);
  });

  test('what a person does with a large library', async () => {
    if (!found.filled) throw new Error('there is no large library');
    const library = await libraryIn(data);
    const database = connect(dataPaths(data.path).library);
    found.calls = measureCalls(library, database, found.filled);
    database.close();
    library.close();
    expect(found.calls.every(({ runs: made }) => made > 0)).toBe(true);
  });

  test('the page docs/performance.md tells it', () => {
    const text = feedsReport(completeFeeds(found), soundlessFacts(loadBefore));
    process.stdout.write(`\n${text}\n\n`);
    writePage('feeds', text);
  });
});
