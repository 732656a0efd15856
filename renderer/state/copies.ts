import { flushSync } from 'react-dom';
import { focusRegion, regionElement } from '../a11y/focus';
import type { PageRegion } from '../a11y/regions';
import { type CopiesView, coverWithCopies, renewCopies, uncoverCopies } from './copies-list';
import { viewTitle } from './feed-lines';
import type { Model } from './model';
import { answer, reportFailure } from './report';
import { focusList } from './search-actions';

const hasFocus = (region: PageRegion): boolean => regionElement(region)?.contains(document.activeElement) === true;

/**
 * Takes the focus out of the list before other lines stand there, for as long as the list takes to draw them: it would go to whichever line
 * came to the place of the current one, and choose that.
 */
function releaseList(): void {
  const focused = document.activeElement;
  if (hasFocus('headlines') && focused instanceof HTMLElement) focused.blur();
}

/** Shows the copies of a story from all sources in the place of the list, or says that there are none. */
export async function openCopies(model: Model, storyId: string): Promise<void> {
  const from = hasFocus('story') ? 'story' : 'headlines';
  const copies = await model.call('library.copies', { storyId });
  if (!copies.ok) return reportFailure(model, copies.error);
  const count = copies.value.length;
  if (count < 2) return answer(model, model.t('copies.none'));
  releaseList();
  model.library.update((state) => coverWithCopies(state, copies.value, storyId, from));
  model.ui.update((ui) => ({ ...ui, region: 'headlines' }));
  model.shown.rest(storyId);
  focusList();
  answer(model, model.t('copies.opened', { count }));
}

/** The copies of the chosen line while the focus is in Headlines, else of the story on screen. */
export function openCopiesHere(model: Model): void {
  const shownId = model.shown.get()?.storyId ?? null;
  const storyId = hasFocus('headlines') ? (model.library.get().selectedId ?? shownId) : shownId;
  if (storyId === null) answer(model, model.t('said.noStory'));
  else void openCopies(model, storyId);
}

/** Another copy may have come, or one was read. */
export async function askCopiesAgain(model: Model): Promise<void> {
  const { copies } = model.library.get();
  if (copies === null) return;
  const { storyId } = copies;
  const now = await model.call('library.copies', { storyId });
  if (now.ok) model.library.update((state) => renewCopies(state, storyId, now.value));
  else if (now.error.code !== 'not-found') reportFailure(model, now.error);
}

function listTitle({ library, feeds, t }: Model): string {
  const { covered, view } = library.get();
  return covered === null ? viewTitle(view, feeds.get(), t) : t('search.results');
}

/** The story that was on screen comes back, and the focus goes where it was. */
async function goBack(model: Model, { from, storyId }: CopiesView): Promise<void> {
  if (from === 'headlines') {
    const { selectedId } = model.library.get();
    if (selectedId !== null) model.shown.rest(selectedId);
    return focusList();
  }
  if (model.shown.get()?.storyId !== storyId) await model.shown.openNow(storyId);
  flushSync(() => model.ui.update((ui) => ({ ...ui, region: 'story' })));
  focusRegion('story');
}

/** The list or the search that the copies covered is there again; who reads one of the copies goes on reading it. False when there are no copies. */
export function leaveCopies(model: Model): boolean {
  const { copies } = model.library.get();
  if (copies === null) return false;
  const isReading = hasFocus('story');
  releaseList();
  model.library.update(uncoverCopies);
  answer(model, model.t('copies.left', { list: listTitle(model) }));
  if (!isReading) void goBack(model, copies);
  return true;
}
