import { beforeEach, describe, expect, test } from 'vitest';
import { fail } from '../../../contract/errors';
import { readOpml } from '../../../main/core/feeds/read-opml';
import type { Library } from '../../../main/core/library/library';
import { crier, emptyLibrary, nowMs } from './cli-world';
import { type FakeAddresses, fakeWeb } from './fake-web';

const item = (number: number, title: string): string =>
  `<item><title>${title}</title><link>https://gazette.example/${number}</link><guid>${number}</guid>
   <pubDate>Mon, 0${number} Mar 2026 12:00:00 GMT</pubDate><description>About the ${title.toLowerCase()} of that day.</description></item>`;
const feedOf = (title: string, ...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>${title}</title><language>en</language>${items.join('')}</channel></rss>`;
const page = `<html><head><title>Gazette</title><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>`;
const site: FakeAddresses = {
  'https://gazette.example/': { body: page, type: 'text/html' },
  'https://gazette.example/news.xml': { body: feedOf('Port Gazette', item(2, 'Bus early'), item(1, 'Ferry late')) },
  'https://other.example/feed': { body: feedOf('Other News', item(3, 'Storm')) },
};

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const run = (args: readonly string[], addresses: FakeAddresses = site, more = {}) =>
  crier(args, { library, web: fakeWeb(addresses, nowMs), ...more });
const json = async (...args: readonly string[]) => JSON.parse((await run([...args, '--json'])).out);

describe('a library that cannot be written', () => {
  test.each([
    ['add', ['add', 'gazette.example']],
    ['refresh', ['refresh']],
  ] as const)('is told by %s in one line, and what was there stays', async (_name, args) => {
    if (args[0] === 'refresh')
      await run(['add', 'gazette.example'], {
        ...site,
        'https://gazette.example/news.xml': { body: feedOf('Port Gazette') },
      });
    const full: Library = { ...library, recordFetch: () => fail('disk-full', 'no room') };
    const { status, out, err } = await run(args, site, { library: full });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe('crier: the disk is too full for the library: make room and try again.');
    expect(await json('feeds')).toHaveLength(1);
  });
});

describe('add', () => {
  test('follows the feed of a site and brings its stories', async () => {
    const { status, out, err } = await run(['add', 'gazette.example']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe('You follow Port Gazette now: 2 new stories.\n');
    expect(await json('feeds')).toMatchObject([{ title: 'Port Gazette', url: 'https://gazette.example/news.xml' }]);
  });

  test('puts two feeds into one folder of the same name', async () => {
    await run(['add', 'gazette.example', '--folder', 'Harbour']);
    await run(['add', 'https://other.example/feed', '--folder', 'Harbour']);
    const feeds = await json('feeds');
    expect(feeds.map(({ folder }: { readonly folder: string }) => folder)).toEqual(['Harbour', 'Harbour']);
    expect(new Set(feeds.map(({ folderId }: { readonly folderId: string }) => folderId)).size).toBe(1);
  });

  test('of a site with several feeds lists them, follows none and asks for one', async () => {
    const two = page.replace('</head>', '<link rel="alternate" type="application/rss+xml" href="/sport.xml"></head>');
    const { status, out, err } = await run(['add', 'gazette.example'], {
      ...site,
      'https://gazette.example/': { body: two, type: 'text/html' },
      'https://gazette.example/sport.xml': { body: feedOf('Sport', item(1, 'Rowing')) },
    });
    expect({ status, out }).toEqual({
      status: 1,
      out: 'https://gazette.example/news.xml  Port Gazette\nhttps://gazette.example/sport.xml  Sport\n',
    });
    expect(err).toBe('crier: gazette.example has 2 feeds: name one of them with "crier add".');
    expect(await json('feeds')).toEqual([]);
  });

  test('says so when the feed is followed already, and makes no folder', async () => {
    await run(['add', 'gazette.example']);
    const { status, err } = await run(['add', 'gazette.example', '--folder', 'Harbour']);
    expect({ status, err }).toEqual({
      status: 1,
      err: 'crier: you follow Port Gazette already: "crier list" shows its stories.',
    });
    const listed = library.feeds();
    expect(listed.ok && listed.value.folders).toEqual([]);
  });

  test('follows a feed whose stories could not be fetched, and says why they are missing', async () => {
    const web = fakeWeb(site, nowMs);
    const once = {
      ...web,
      fetcher: {
        fetch: (...asked: Parameters<typeof web.fetcher.fetch>) =>
          web.asked.length < 1 ? web.fetcher.fetch(...asked) : fakeWeb({}, nowMs).fetcher.fetch(...asked),
      },
    };
    const { status, out, err } = await crier(['add', 'https://other.example/feed'], { library, web: once });
    expect({ status, out }).toEqual({ status: 0, out: 'You follow Other News now: 0 new stories.\n' });
    expect(err).toBe('Other News: there is nothing at this address; check it.');
  });

  test('of a page without a feed says how to read the page', async () => {
    const { status, err } = await run(['add', 'gazette.example'], {
      'https://gazette.example/': {
        body: `<title>Page</title><p>${'A page of text without any feed. '.repeat(20)}</p>`,
        type: 'text/html',
      },
    });
    expect(status).toBe(1);
    expect(err).toContain('use "crier show" to read it');
  });
});

describe('refresh', () => {
  test('counts what is new', async () => {
    await run(['add', 'gazette.example']);
    expect((await run(['refresh'])).out).toBe('0 new stories.\n');
    const more = { 'https://gazette.example/news.xml': { body: feedOf('Port Gazette', item(4, 'Fog')) } };
    expect((await run(['refresh'], more)).out).toBe('1 new story.\n');
  });

  test('tells each feed that did not work, and goes on with the others', async () => {
    await run(['add', 'gazette.example']);
    await run(['add', 'https://other.example/feed']);
    const broken = {
      'https://gazette.example/news.xml': { failure: 'no-answer' },
      'https://other.example/feed': { body: feedOf('Other News', item(5, 'Calm')) },
    } as const;
    const { status, out } = await run(['refresh'], broken);
    expect({ status, out }).toEqual({
      status: 0,
      out: '1 new story. 1 feed did not work:\n  Port Gazette did not answer: try again later.\n',
    });
  });

  test('gives the same as JSON and nothing else', async () => {
    await run(['add', 'gazette.example']);
    const { out, err } = await run(['refresh', '--json'], { 'https://gazette.example/news.xml': { body: 'gone' } });
    expect(JSON.parse(out)).toMatchObject({
      asked: 1,
      new: 0,
      failed: [{ title: 'Port Gazette', url: 'https://gazette.example/news.xml', code: 'not-a-feed' }],
    });
    expect(err).toBe('');
  });

  test('tells how far it has come only where somebody watches', async () => {
    await run(['add', 'gazette.example']);
    await run(['add', 'https://other.example/feed']);
    const slow = { fetchMs: 3_000 };
    expect((await run(['refresh'], site, slow)).err).toBe('');
    expect((await run(['refresh'], site, { ...slow, isWatched: true })).err).toContain(
      'of 2 feeds, 0 new stories so far.',
    );
  });

  test('without a connection could not be done', async () => {
    await run(['add', 'gazette.example']);
    const { status, out, err } = await run(['refresh'], { 'https://gazette.example/news.xml': { failure: 'offline' } });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('no connection to the internet');
    expect(await json('feeds')).toMatchObject([{ problem: null }]);
  });

  test('without feeds says how to follow one', async () => {
    expect((await run(['refresh'])).out).toBe('You follow no feeds yet: "crier add" and an address follows one.\n');
  });
});

describe('list', () => {
  beforeEach(async () => {
    await run(['add', 'gazette.example']);
    await run(['add', 'https://other.example/feed']);
  });

  test('numbers the headlines, newest first, with source, date and mark', async () => {
    const [first] = await json('list');
    library.setStatus(first.id, { isRead: true, isSaved: true });
    expect((await run(['list'])).out.split('\n')).toEqual([
      '1. Storm · Other News · Mar 3, 2026 · read · saved',
      '2. Bus early · Port Gazette · Mar 2, 2026 · unread',
      '3. Ferry late · Port Gazette · Mar 1, 2026 · unread',
      '',
    ]);
  });

  test('gives rows as JSON', async () => {
    expect((await json('list'))[1]).toEqual({
      number: 2,
      id: expect.stringMatching(/^feed-/),
      headline: 'Bus early',
      source: 'Port Gazette',
      publishedAt: '2026-03-02T12:00:00.000Z',
      addedAt: expect.any(String),
      language: 'en',
      minutes: 1,
      feedId: expect.stringMatching(/^feed-/),
      isRead: false,
      isSaved: false,
      isHeard: false,
      alsoIn: null,
    });
  });

  test('is as long as it may be', async () => {
    expect(await json('list', '--limit', '2')).toHaveLength(2);
  });

  test('keeps to its view', async () => {
    const [first] = await json('list');
    library.setStatus(first.id, { isRead: true, isSaved: true });
    const headlines = async (view: string) =>
      (await json('list', '--view', view)).map(({ headline }: { readonly headline: string }) => headline);
    expect(await headlines('unread')).toEqual(['Bus early', 'Ferry late']);
    expect(await headlines('saved')).toEqual(['Storm']);
    expect(await headlines(`feed:${first.feedId}`)).toEqual(['Storm']);
    expect(await headlines('folder:1')).toEqual([]);
  });

  test('that is empty says so on stderr, and is an empty array as JSON', async () => {
    expect(await run(['list', '--view', 'saved'])).toMatchObject({
      status: 0,
      out: '',
      err: 'There are no stories here.',
    });
    expect(await run(['list', '--view', 'saved', '--json'])).toMatchObject({ status: 0, out: '[]\n', err: '' });
  });
});

describe('search', () => {
  beforeEach(() => run(['add', 'gazette.example']));

  test('finds the stories that hold all words and shows what is around them', async () => {
    const { out } = await run(['search', 'about', 'ferry']);
    expect(out).toBe('1. Ferry late · Port Gazette · Mar 1, 2026 · unread\n   About the ferry late of that day.\n');
  });

  test('gives rows with their places as JSON', async () => {
    expect(await json('search', 'ferry')).toMatchObject([
      {
        number: 1,
        headline: 'Ferry late',
        hits: expect.arrayContaining([{ section: 'headline', text: 'Ferry late' }]),
      },
    ]);
  });

  test('that finds nothing is done all the same', async () => {
    expect(await run(['search', 'zeppelin'])).toMatchObject({ status: 0, out: '', err: 'Nothing was found.' });
    expect(await run(['search', 'zeppelin', '--json'])).toMatchObject({ status: 0, out: '[]\n', err: '' });
  });
});

describe('opml', () => {
  test('goes out and comes in with the same feeds and folders', async () => {
    await run(['add', 'gazette.example', '--folder', 'Harbour']);
    await run(['add', 'https://other.example/feed']);
    const { out, err } = await run(['opml', 'out']);
    expect(err).toBe('');
    const other = await emptyLibrary();
    const came = await crier(['opml', 'in', '-'], { library: other, input: out });
    expect(came).toMatchObject({ status: 0, out: '2 feeds are new: "crier refresh" gets their stories.\n', err: '' });
    expect((await crier(['opml', 'out'], { library: other })).out).toBe(out);
  });

  test('goes into a file and nothing to stdout', async () => {
    await run(['add', 'gazette.example']);
    const { out, err, written } = await run(['opml', 'out', 'feeds.opml']);
    expect({ out, err }).toEqual({ out: '', err: 'feeds.opml is written: 1 feed.' });
    const read = readOpml(Buffer.from(written['/news/feeds.opml'] ?? ''));
    expect(read.ok && read.value.feeds.map(({ url }) => url)).toEqual(['https://gazette.example/news.xml']);
  });

  test('that knows a feed already adds it no second time', async () => {
    await run(['add', 'gazette.example']);
    const list = (await run(['opml', 'out'])).out;
    expect((await run(['opml', 'in', '-'], site, { input: list })).out).toBe(
      'No feed is new. 1 was followed already.\n',
    );
  });

  test('in of something else follows nothing', async () => {
    const { status, err } = await run(['opml', 'in', 'story.txt']);
    expect({ status, err }).toEqual({
      status: 1,
      err: 'crier: story.txt holds no list of feeds: choose an OPML file.',
    });
  });
});

describe('feeds', () => {
  test('shows what is wrong with a feed under its line', async () => {
    await run(['add', 'gazette.example', '--folder', 'Harbour']);
    await run(['refresh'], { 'https://gazette.example/news.xml': { failure: 'page-gone' } });
    expect((await run(['feeds'])).out).toBe(
      'Port Gazette · Harbour · 2 unread · https://gazette.example/news.xml\n' +
        '  Port Gazette is gone for good, the site says: look for another address.\n',
    );
    expect(await json('feeds')).toMatchObject([{ problem: { code: 'page-gone', since: expect.any(String) } }]);
  });
});
