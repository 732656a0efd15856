import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, CommandName, Input } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import { type CoreUnderTest, startCore, textFile } from './core-under-test';

const feedUrl = 'https://harbour.example/feed.xml';
const siteUrl = 'https://harbour.example/';
const storyUrl = 'https://harbour.example/ice';
const sentences = (count: number) => 'The ice went out with the tide and the boats followed it. '.repeat(count);
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title><link>${siteUrl}</link><language>en</language>${items}</channel></rss>`;
const item = (title: string, link: string, text: string) =>
  `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><description>${text}</description></item>`;
const teaser = item('Ice leaves the harbour', storyUrl, 'The channel is open again…');
const whole = item('Lighthouse lit', 'https://harbour.example/light', sentences(40));
const page = `<html><head><title>Ice leaves the harbour</title></head><body><article><h1>Ice leaves the harbour</h1>
  <p>${sentences(6)}</p><p>Captain Holm counted forty boats.</p><p>${sentences(6)}</p></article></body></html>`;
const site = `<html><head><title>Harbour</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>News</body></html>`;

describe('following a site', () => {
  let core: CoreUnderTest;
  beforeEach(async () => {
    core = await startCore();
    core.web.set(feedUrl, { body: rss(teaser + whole), contentType: 'application/rss+xml' });
    core.web.set(siteUrl, { body: site, contentType: 'text/html' });
    core.web.set(storyUrl, { body: page, contentType: 'text/html' });
  });
  afterEach(() => core.app.close());

  const call = <N extends CommandName>(name: N, input: Input<N>) =>
    core.app.call(name, input) as Promise<Result<Answer<N>>>;
  const value = async <N extends CommandName>(name: N, input: Input<N>): Promise<Answer<N>> => {
    const result = await call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value;
  };
  const follow = async (): Promise<string> => {
    const found = await value('feeds.find', { address: 'harbour.example', ticket: 'find' });
    if (found.kind !== 'feeds') throw new Error('no feed was found');
    const [{ url, title } = { url: '', title: '' }] = found.feeds;
    const { feedId } = await value('feeds.add', { url, title, siteUrl: null, folderId: null });
    await value('refresh.start', { feedIds: [feedId] });
    return feedId;
  };
  const headlines = async () => (await value('library.list', { view: 'all' })).rows.map((row) => row.headline);
  const iceId = async () =>
    (await value('library.list', { view: 'all' })).rows.find((row) => row.headline.startsWith('Ice'))?.storyId ?? '';

  test('finds its feed at the address of the site, with its newest headlines', async () => {
    expect(await value('feeds.find', { address: 'harbour.example', ticket: 'find' })).toEqual({
      kind: 'feeds',
      feeds: [
        {
          url: feedUrl,
          title: 'Harbour News',
          siteUrl,
          language: 'en',
          headlines: ['Ice leaves the harbour', 'Lighthouse lit'],
        },
      ],
    });
  });

  test('brings its stories, whole and as beginnings', async () => {
    const feedId = await follow();
    const { rows } = await value('library.list', { view: `feed:${feedId}` });
    expect(rows.map(({ headline, isTeaser }) => [headline, isTeaser ?? false]).sort()).toEqual([
      ['Ice leaves the harbour', true],
      ['Lighthouse lit', false],
    ]);
    const { feeds } = await value('feeds.list', {});
    expect(feeds).toMatchObject([{ title: 'Harbour News', unreadCount: 2, problem: null }]);
  });

  test('tells of new stories and feeds by events', async () => {
    const told: string[] = [];
    core.app.on((name) => void told.push(name));
    await follow();
    expect(new Set(told)).toEqual(new Set(['feeds.changed', 'library.changed', 'refresh.progress']));
  });

  test('gets the whole article from the page and keeps the summary of the feed', async () => {
    await follow();
    const storyId = await iceId();
    await value('story.fullText', { storyId, ticket: 'full' });
    const story = await value('story.open', { storyId });
    const text = story.sections.article.blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ');
    expect(text).toContain('Captain Holm counted forty boats.');
    expect(story.isTeaser).toBeUndefined();
    expect(story.sections.summary.blocks[0]?.runs[0]?.text).toContain('The channel is open again');
  });

  test('gets whole articles with each refresh where the person wants that, and each page once', async () => {
    const feedId = await follow();
    await value('feeds.change', { feedId, fullText: 'on' });
    core.web.set(feedUrl, {
      body: rss(teaser + whole + item('Third', `${siteUrl}third`, 'Short.')),
      contentType: 'text/xml',
    });
    await value('refresh.start', { feedIds: [feedId] });
    expect((await value('story.open', { storyId: await iceId() })).isTeaser).toBeUndefined();
    core.web.delete(storyUrl);
    await value('refresh.start', { feedIds: [feedId] });
    expect((await value('story.open', { storyId: await iceId() })).isTeaser).toBeUndefined();
  });

  test('a page that is gone leaves the summary and says so', async () => {
    core.web.delete(storyUrl);
    await follow();
    const storyId = await iceId();
    expect(await call('story.fullText', { storyId, ticket: 'full' })).toMatchObject({
      error: { code: 'page-not-found' },
    });
    expect((await value('story.open', { storyId })).sections.summary.sentences.length).toBeGreaterThan(0);
  });

  test('is searched by its words', async () => {
    await follow();
    const { rows, totalCount } = await value('library.search', { text: 'lighth', view: null, ticket: 'search' });
    expect(totalCount).toBe(1);
    expect(rows[0]?.headline).toBe('Lighthouse lit');
    expect(rows[0]?.hits[0]?.section).toBe('headline');
  });

  test('can be left and taken back with everything that was read', async () => {
    const feedId = await follow();
    await value('story.status', { storyId: await iceId(), isRead: true });
    await value('feeds.remove', { feedId });
    expect(await headlines()).toEqual([]);
    await value('feeds.restore', { feedId });
    expect((await value('feeds.list', {})).feeds).toMatchObject([{ feedId, unreadCount: 1, storyCount: 2 }]);
  });

  test('twice is refused with a sentence of its own', async () => {
    const feedId = await follow();
    expect(await call('feeds.add', { url: feedUrl, title: 'Again', siteUrl: null, folderId: null })).toMatchObject({
      error: { code: 'feed-known', detail: { feedId } },
    });
  });

  test('marks all read and takes it back', async () => {
    const feedId = await follow();
    const { count, undoId } = await value('library.markRead', { view: `feed:${feedId}`, upToStoryId: null });
    expect(count).toBe(2);
    expect(await value('library.undoMarkRead', { undoId: undoId ?? '' })).toEqual({ count: 2 });
    expect((await value('library.list', { view: 'unread' })).rows).toHaveLength(2);
  });

  test('goes out and comes in as a list of feeds', async () => {
    await follow();
    const folder = await value('folders.add', { name: 'Sea & coast' });
    const [feed] = (await value('feeds.list', {})).feeds;
    await value('feeds.change', { feedId: feed?.feedId ?? '', folderId: folder.folderId });
    await value('opml.exportToken', { token: 'export-token-0001' });
    const other = await startCore();
    other.grant('import-token-0001', textFile('feeds.opml', core.exported.get('export-token-0001') ?? ''));
    expect(await other.app.call('opml.importToken', { token: 'import-token-0001' })).toEqual({
      ok: true,
      value: { addedCount: 1, knownCount: 0, refusedCount: 0 },
    });
    const list = (await other.app.call('feeds.list', {})) as Result<Answer<'feeds.list'>>;
    expect(list.ok && list.value.folders.map(({ name }) => name)).toEqual(['Sea & coast']);
    expect(list.ok && list.value.feeds.map(({ title, url }) => [title, url])).toEqual([['Harbour News', feedUrl]]);
    await other.app.close();
  });

  test('opened as a file brings its items as stories, follows nothing and fetches nothing', async () => {
    core.web.clear();
    const file = textFile('kept.xml', rss(teaser + whole));
    const { storyId } = await value('story.import', file as Input<'story.import'>);
    const { rows } = await value('library.list', { view: 'all' });
    expect(rows.map(({ headline, source }) => [headline, source])).toEqual([
      ['Ice leaves the harbour', 'Harbour News'],
      ['Lighthouse lit', 'Harbour News'],
    ]);
    expect(rows[0]?.storyId).toBe(storyId);
    expect(await value('story.open', { storyId })).toMatchObject({ url: storyUrl });
    expect((await value('feeds.list', {})).feeds).toEqual([]);
    expect(rows.some(({ isTeaser }) => isTeaser)).toBe(false);
  });

  test('a page without a feed is offered for reading, and read', async () => {
    const found = await value('feeds.find', { address: storyUrl, ticket: 'find' });
    expect(found).toMatchObject({ kind: 'page', url: storyUrl });
    const { storyId } = await value('page.read', { url: storyUrl, ticket: 'page' });
    expect(await value('story.open', { storyId })).toMatchObject({ headline: 'Ice leaves the harbour', url: storyUrl });
  });

  test('lists sites to begin with and fetches nothing for it', async () => {
    expect(await value('feeds.starters', {})).toEqual([
      { name: 'Harbour News', url: 'https://harbour.example/', language: 'en', region: 'GB' },
    ]);
  });
});
