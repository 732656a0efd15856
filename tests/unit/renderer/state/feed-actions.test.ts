import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { defaultSettings } from '../../../../contract/settings';
import {
  askedIn,
  loadFeeds,
  menuOf,
  movedText,
  pauseFeed,
  renameFeed,
  setFullText,
  toggleFolder,
} from '../../../../renderer/state/feed-actions';
import { fakeModel } from './fake-model';
import { feed, feedList, folder } from './feeds';

const listed = { 'feeds.list': () => ok(feedList([feed('a', { title: 'Coast' })])) };
const changed = { ...listed, 'feeds.change': () => ok(null) };

describe('changing a feed', () => {
  test('pausing says what is true now, and so does the way back', async () => {
    const { model, asked, last } = fakeModel(changed);
    await pauseFeed(model, feed('a'));
    expect(last()).toBe('Feed a is paused. It is not asked for news.');
    await pauseFeed(model, feed('a', { isPaused: true }));
    expect(last()).toBe('Feed a is asked for news again.');
    const inputs = asked.filter(([name]) => name === 'feeds.change').map(([, input]) => input);
    expect(inputs).toEqual([
      { feedId: 'a', isPaused: true },
      { feedId: 'a', isPaused: false },
    ]);
  });

  test('the new state of full articles is told by its name', async () => {
    const { model, last } = fakeModel(changed);
    await setFullText(model, feed('a'), 'off');
    expect(last()).toBe('Full articles: never');
  });

  test('a new name is shown at once, and an empty one is the feed’s own', async () => {
    const { model, asked } = fakeModel(changed);
    expect(await renameFeed(model, feed('a'), '  ')).toBe(true);
    expect(asked[0]).toEqual(['feeds.change', { feedId: 'a', title: '' }]);
    expect(model.feeds.get().feeds[0]?.title).toBe('Coast');
  });

  test('what fails is told and changes nothing on screen', async () => {
    const { model, last } = fakeModel({ ...listed, 'feeds.change': () => fail('database', 'broken') });
    expect(await renameFeed(model, feed('a'), 'X')).toBe(false);
    expect(last()).toContain('could not be read or changed');
    expect(model.feeds.get().feeds).toEqual([]);
  });

  test('moving is told with the folder, also out of any', () => {
    const { model } = fakeModel();
    model.feeds.set(feedList([], [folder('f')]));
    expect(movedText(model, feed('a'), 'f')).toBe('Feed a is in the folder Folder f now.');
    expect(movedText(model, feed('a'), null)).toBe('Feed a is in no folder now.');
  });
});

test('a list whose feed is still there stays on screen when feeds change', async () => {
  const { model, asked } = fakeModel(listed);
  model.library.update((state) => ({ ...state, view: 'feed:a' }));
  await loadFeeds(model);
  expect(model.library.get().view).toBe('feed:a');
  expect(asked.map(([name]) => name)).toEqual(['feeds.list']);
});

test('asking a folder leaves paused feeds out', () => {
  const { model } = fakeModel();
  const inside = { folderId: 'f' };
  model.feeds.set(feedList([feed('a', inside), feed('b', { ...inside, isPaused: true }), feed('c')], [folder('f')]));
  expect(askedIn(model, 'f')).toEqual(['a']);
});

describe('closing and opening a folder', () => {
  const kept = (closedFolders: readonly string[]) => ok({ ...defaultSettings, closedFolders });
  function world(folders: readonly string[], closed: readonly string[]) {
    const fake = fakeModel({ 'settings.change': (change) => kept(change.closedFolders ?? []) });
    fake.model.feeds.set(
      feedList(
        [],
        folders.map((id) => folder(id)),
      ),
    );
    fake.model.settings.update((settings) => ({ ...settings, closedFolders: closed }));
    return fake;
  }

  test('is said, seen at once, and kept', async () => {
    const { model, said, asked } = world(['e', 'f'], ['e']);
    const closing = toggleFolder(model, 'f', true);
    expect(model.settings.get().closedFolders).toEqual(['f', 'e']);
    await closing;
    await toggleFolder(model, 'e', false);
    expect(model.settings.get().closedFolders).toEqual(['f']);
    expect(said.map(({ text }) => text)).toEqual(['closed', 'open']);
    expect(asked.at(-1)).toEqual(['settings.change', { closedFolders: ['f'] }]);
  });

  test('forgets folders that are gone', async () => {
    const { model } = world(['f'], ['gone']);
    await toggleFolder(model, 'f', true);
    expect(model.settings.get().closedFolders).toEqual(['f']);
  });
});

test('only feeds and folders have actions', () => {
  expect(menuOf('feed:a')).toEqual({ kind: 'feed', feedId: 'a' });
  expect(menuOf('folder:f')).toEqual({ kind: 'folder', folderId: 'f' });
  expect(menuOf('unread')).toBeNull();
  expect(menuOf('problems')).toBeNull();
});
