import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { removeFeed, removeFolder } from '../../../../renderer/state/feed-actions';
import { heardChange, markListRead, markReadToHere } from '../../../../renderer/state/mark-read';
import { takeBack } from '../../../../renderer/state/undo';
import { fakeModel } from './fake-model';
import { feed, feedList, folder } from './feeds';
import { row } from './stories';

describe('a removed feed', () => {
  const list = feedList([feed('a')]);

  test('is told with the key that brings it back, and comes back', async () => {
    const { model, asked, last } = fakeModel({
      'feeds.remove': () => ok(null),
      'feeds.restore': () => ok(null),
      'feeds.list': () => ok(feedList([])),
    });
    await removeFeed(model, feed('a'));
    expect(last()).toBe('Feed a was removed. Press Ctrl+Z to undo.');
    expect(model.ui.get().undo).toEqual({ kind: 'feed', feedId: 'a', title: 'Feed a' });
    await takeBack(model);
    expect(asked.at(-1)).toEqual(['feeds.restore', { feedId: 'a' }]);
    expect(last()).toBe('Feed a is back.');
    expect(model.ui.get().undo).toBeNull();
  });

  test('that cannot be removed offers nothing to take back', async () => {
    const { model } = fakeModel({ 'feeds.remove': () => fail('database', 'broken'), 'feeds.list': () => ok(list) });
    await removeFeed(model, feed('a'));
    expect(model.ui.get().undo).toBeNull();
  });

  test('whose list is on screen gives way to all stories', async () => {
    const { model } = fakeModel({
      'feeds.remove': () => ok(null),
      'feeds.list': () => ok(feedList([])),
      'session.save': () => ok(null),
      'library.list': ({ view }) =>
        ok({ view, rows: [], next: null, totalCount: 0, counts: { all: 0, unread: 0, saved: 0, edition: 0 } }),
    });
    model.library.update((state) => ({ ...state, view: 'feed:a' }));
    await removeFeed(model, feed('a'));
    expect(model.library.get().view).toBe('all');
  });
});

test('a removed folder comes back with its feeds in it, but for one that is gone meanwhile', async () => {
  const { model, asked, last } = fakeModel({
    'folders.remove': () => ok(null),
    'folders.add': ({ name }) => ok({ folderId: 'new', name }),
    'feeds.change': ({ feedId }) => (feedId === 'a' ? fail('not-found', 'gone') : ok(null)),
    'feeds.list': () => ok(feedList([])),
  });
  model.feeds.set(feedList([feed('a', { folderId: 'f' }), feed('b', { folderId: 'f' }), feed('c')], [folder('f')]));
  await removeFolder(model, folder('f'));
  await takeBack(model);
  expect(asked.filter(([name]) => name === 'folders.add' || name === 'feeds.change')).toEqual([
    ['folders.add', { name: 'Folder f' }],
    ['feeds.change', { feedId: 'a', folderId: 'new' }],
    ['feeds.change', { feedId: 'b', folderId: 'new' }],
  ]);
  expect(last()).toBe('The folder Folder f is back.');
});

describe('marking read up to here', () => {
  const answers = {
    'library.markRead': () => ok({ count: 2, undoId: 'u1' }),
    'library.undoMarkRead': () => ok({ count: 2 }),
  };

  test('marks the lines at once and can be taken back', async () => {
    const { model, asked, last } = fakeModel(answers);
    model.library.update((state) => ({ ...state, rows: [row('a'), row('b'), row('c')], selectedId: 'b' }));
    await markReadToHere(model);
    expect(asked).toEqual([['library.markRead', { view: 'all', upToStoryId: 'b' }]]);
    expect(model.library.get().rows.map(({ isRead }) => isRead)).toEqual([true, true, false]);
    expect(last()).toBe('2 stories marked as read. Press Ctrl+Z to undo.');
    await takeBack(model);
    expect(asked.at(-1)).toEqual(['library.undoMarkRead', { undoId: 'u1' }]);
    expect(last()).toBe('2 stories are unread again.');
  });

  test('says so when all are read already, and offers nothing', async () => {
    const { model, last } = fakeModel({ 'library.markRead': () => ok({ count: 0, undoId: null }) });
    model.library.update((state) => ({ ...state, rows: [row('a')], selectedId: 'a' }));
    await markReadToHere(model);
    expect(last()).toBe('All of them are read already.');
    expect(model.ui.get().undo).toBeNull();
  });

  test('does nothing among stories found', async () => {
    const { model, asked } = fakeModel(answers);
    model.library.update((state) => ({
      ...state,
      selectedId: 'a',
      covered: { rows: [], selectedId: null, totalCount: 0, next: null },
    }));
    await markReadToHere(model);
    expect(asked).toEqual([]);
  });

  test('of a feed that is not on screen leaves the lines on screen alone', async () => {
    const { model, asked } = fakeModel(answers);
    model.library.update((state) => ({ ...state, rows: [row('a')], selectedId: 'a' }));
    await markListRead(model, 'feed:x');
    expect(asked).toEqual([['library.markRead', { view: 'feed:x', upToStoryId: null }]]);
    expect(model.library.get().rows[0]?.isRead).toBe(false);
  });
});

test('with nothing to take back, that is what is said', async () => {
  const { model, last } = fakeModel();
  await takeBack(model);
  expect(last()).toBe('There is nothing to take back.');
});

test('what could not be taken back can be tried again', async () => {
  const { model } = fakeModel({ 'feeds.restore': () => fail('core-down', 'away') });
  const undo = { kind: 'feed', feedId: 'a', title: 'Feed a' } as const;
  model.ui.update((ui) => ({ ...ui, undo }));
  await takeBack(model);
  expect(model.ui.get().undo).toBe(undo);
});

test('a story that was heard to its end counts as read only where that is wished', () => {
  expect(heardChange({ heardIsRead: true })).toEqual({ isHeard: true, isRead: true });
  expect(heardChange({ heardIsRead: false })).toEqual({ isHeard: true });
});
