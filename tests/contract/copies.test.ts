import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, CommandName, Input } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import type { Events } from '../../contract/events';
import { type CoreUnderTest, startCore } from './core-under-test';

const text =
  'The harbour board met on Monday and agreed that the ferry should run twice a day from the first of May. Captain Rowan called it a good day.';
const rss = (source: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${source}</title>
  <link>https://${source}.example/</link><language>en</language><item><title>Ferry to run twice a day</title>
  <link>https://${source}.example/ferry</link><guid>${source}-ferry</guid><description>${text}</description></item></channel></rss>`;

describe('a story that two feeds bring', () => {
  let core: CoreUnderTest;
  beforeEach(async () => {
    core = await startCore();
  });
  afterEach(() => core.app.close());

  const value = async <N extends CommandName>(name: N, input: Input<N>): Promise<Answer<N>> => {
    const result = (await core.app.call(name, input)) as Result<Answer<N>>;
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value;
  };
  const follow = async (source: string): Promise<string> => {
    const url = `https://${source}.example/feed`;
    core.web.set(url, { body: rss(source), contentType: 'application/rss+xml' });
    const { feedId } = await value('feeds.add', { url, title: source, siteUrl: null, folderId: null });
    await value('refresh.start', { feedIds: [feedId] });
    return feedId;
  };
  const storyOf = async (feedId: string) => {
    const [row] = (await value('library.list', { view: `feed:${feedId}` })).rows;
    if (row === undefined) throw new Error('no story');
    return row;
  };
  const unread = async () => (await value('feeds.list', {})).feeds.map(({ unreadCount }) => unreadCount);

  test('is one line, and its copies are told with their sources', async () => {
    const [herald] = [await follow('herald'), await follow('tribune')];
    expect((await value('library.list', { view: 'all' })).rows).toMatchObject([{ source: 'herald', alsoIn: 1 }]);
    const { storyId } = await storyOf(herald);
    const copies = await value('library.copies', { storyId });
    expect(copies.map(({ source }) => source)).toEqual(['herald', 'tribune']);
    expect(await value('story.open', { storyId })).toMatchObject({ alsoIn: 1 });
  });

  test('is read in both, and unread again in both', async () => {
    const [, tribune] = [await follow('herald'), await follow('tribune')];
    const { storyId } = await storyOf(tribune);
    await value('story.status', { storyId, isRead: true });
    expect(await unread()).toEqual([0, 0]);
    await value('story.status', { storyId, isRead: false });
    expect(await unread()).toEqual([1, 1]);
  });

  test('tells of both what became of them', async () => {
    const feedIds = [await follow('herald'), await follow('tribune')];
    const stories = await Promise.all(feedIds.map(storyOf));
    const told: Events['stories.changed'][] = [];
    core.app.on((name, event) => name === 'stories.changed' && told.push(event as Events['stories.changed']));
    await value('story.status', { storyId: stories[0]?.storyId ?? '', isRead: true });
    for (const { storyId } of stories) expect(told[0]?.stories).toContainEqual({ storyId, isRead: true });
    expect(told[0]?.feeds).toEqual(expect.arrayContaining(feedIds.map((feedId) => ({ feedId, unreadCount: 0 }))));
  });

  test('is marked read with a list, and that is taken back', async () => {
    const [herald] = [await follow('herald'), await follow('tribune')];
    const { count, undoId } = await value('library.markRead', { view: `feed:${herald}`, upToStoryId: null });
    expect([count, await unread()]).toEqual([1, [0, 0]]);
    await value('library.undoMarkRead', { undoId: undoId ?? '' });
    expect(await unread()).toEqual([1, 1]);
  });

  test('is no news from the second when it was read from the first, and the list tells the other source', async () => {
    const herald = await follow('herald');
    await value('story.status', { storyId: (await storyOf(herald)).storyId, isRead: true });
    const told: string[] = [];
    core.app.on((name) => void told.push(name));
    await follow('tribune');
    expect(told).toContain('library.changed');
    expect(await value('refresh.state', {})).toMatchObject({ newCount: 0 });
    expect(await unread()).toEqual([0, 0]);
  });

  test('is read in one only where the person wants copies apart, and can still be told', async () => {
    await value('settings.change', { groupDuplicates: false });
    const [herald] = [await follow('herald'), await follow('tribune')];
    const { storyId } = await storyOf(herald);
    await value('story.status', { storyId, isRead: true });
    expect(await unread()).toEqual([0, 1]);
    expect(await value('library.copies', { storyId })).toHaveLength(2);
    expect(await value('story.open', { storyId })).toMatchObject({ alsoIn: 1 });
  });
});
