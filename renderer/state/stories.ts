import { flushSync } from 'react-dom';
import type { Events } from '../../contract/events';
import type { FeedList } from '../../contract/feeds';
import type { StoryStatus, ViewId } from '../../contract/story';
import { focusRegion } from '../a11y/focus';
import { openFullText } from './full-text';
import { lacksStory, patchStatus, takeStatuses } from './library';
import { refreshWholeList, replaceWithList } from './list-parts';
import type { Model } from './model';
import { answer, reportAside, reportFailure } from './report';
import { endSearch } from './search-results';

/** Chooses a line of Headlines without moving focus, if the story is in the list. */
export function selectRow({ library }: Pick<Model, 'library'>, storyId: string): void {
  library.update((state) =>
    state.rows.some((row) => row.storyId === storyId) ? { ...state, selectedId: storyId } : state,
  );
}

/** Somebody did something with stories, here or beside: their lines and the numbers follow, and no list is asked again without need. */
export function takeChangedStories(model: Model, { stories, counts, feeds }: Events['stories.changed']): void {
  const { library, settings, shown } = model;
  const isLacking = lacksStory(library.get(), stories, settings.get().unreadOnly);
  library.update((state) => takeStatuses(state, stories, counts));
  for (const { storyId, ...change } of stories) shown.patch(storyId, change);
  const unread = new Map(feeds.map(({ feedId, unreadCount }) => [feedId, unreadCount]));
  if (unread.size > 0) model.feeds.update((list) => withUnread(list, unread));
  if (isLacking) void loadList(model, library.get().view, 'refresh');
}

/** The same object where no number has changed, so that nothing is drawn for it. */
function withUnread(list: FeedList, unread: ReadonlyMap<string, number>): FeedList {
  const feeds = list.feeds.map((feed) => {
    const unreadCount = unread.get(feed.feedId) ?? feed.unreadCount;
    return unreadCount === feed.unreadCount ? feed : { ...feed, unreadCount };
  });
  return feeds.every((feed, at) => feed === list.feeds[at]) ? list : { ...list, feeds };
}

/** The list asked again: `replace` for another list, `refresh` for the same. Focus and choice stay. */
export async function loadList(
  model: Model,
  view: ViewId,
  how: 'replace' | 'refresh',
  through?: string,
): Promise<void> {
  await (how === 'replace' ? replaceWithList(model, view, through) : refreshWholeList(model, view));
  model.searcher.again();
  const { selectedId } = model.library.get();
  // The first story of an empty library is chosen by coming in.
  if (model.shown.get() === null && selectedId !== null) model.shown.rest(selectedId);
}

export function saveSession({ call, library, shown }: Model): void {
  void call('session.save', { view: library.get().view, storyId: shown.get()?.storyId ?? null });
}

/** Another list is chosen in Feeds: its chosen story is shown after a rest. */
export async function chooseView(model: Model, view: ViewId): Promise<void> {
  endSearch(model);
  if (model.library.get().view === view) return;
  model.library.update((state) => ({ ...state, view }));
  await loadList(model, view, 'replace');
  if (model.library.get().view !== view) return;
  const { selectedId } = model.library.get();
  if (selectedId !== null) model.shown.rest(selectedId);
  saveSession(model);
}

/** A line of Headlines is chosen: its story is shown after a rest, unread and without moving focus. */
export function chooseRow(model: Model, storyId: string): void {
  model.library.update((state) => ({ ...state, selectedId: storyId }));
  model.shown.rest(storyId);
}

/** @param report how it is told that the change could not be kept */
export async function setStatus(
  model: Model,
  storyId: string,
  change: Partial<StoryStatus>,
  report: typeof reportAside = reportFailure,
): Promise<void> {
  model.library.update((state) => patchStatus(state, storyId, change));
  model.shown.patch(storyId, change);
  const result = await model.call('story.status', { storyId, ...change });
  if (!result.ok) report(model, result.error);
}

/** Enter on a headline: the story is shown, marked read, and its headline gets the focus. */
export async function activate(model: Model, storyId: string): Promise<void> {
  const shown = model.shown.get();
  const story = shown?.storyId === storyId ? shown : await model.shown.openNow(storyId);
  if (story === null) return;
  if (shown?.storyId === storyId) model.shown.put(story);
  flushSync(() => model.ui.update((ui) => ({ ...ui, region: 'story' })));
  focusRegion('story');
  // Nobody asked for this mark: when it cannot be kept, that is told once.
  if (!story.isRead) void setStatus(model, storyId, { isRead: true }, reportAside);
  void openFullText(model, story);
}

export function toggleRead(model: Model, story: { readonly storyId: string; readonly isRead: boolean }): void {
  void setStatus(model, story.storyId, { isRead: !story.isRead });
  answer(model, model.t(story.isRead ? 'said.unread' : 'said.read'));
}

export function toggleSaved(model: Model, story: { readonly storyId: string; readonly isSaved: boolean }): void {
  void setStatus(model, story.storyId, { isSaved: !story.isSaved });
  answer(model, model.t(story.isSaved ? 'said.unsaved' : 'said.saved'));
}

/** A story that was just made is shown, chosen in the list of all stories, and its headline gets the focus. */
export async function showNew(model: Model, storyId: string): Promise<void> {
  endSearch(model);
  if (model.library.get().view !== 'all') model.library.update((state) => ({ ...state, view: 'all' }));
  await loadList(model, 'all', 'replace', storyId);
  selectRow(model, storyId);
  await activate(model, storyId);
}
