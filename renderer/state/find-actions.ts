import { flushSync } from 'react-dom';
import { focusRegion, regionElement } from '../a11y/focus';
import type { TextRange } from '../playback/types';
import { findInStory } from './find';
import { focusMark } from './listen';
import type { Model } from './model';
import { answer } from './report';
import { shownOrSay } from './shown-or-say';
import type { FindState } from './ui';

const put = ({ ui }: Pick<Model, 'ui'>, find: FindState | null): void => ui.update((state) => ({ ...state, find }));

/** Opens the search field, or goes back to it. */
export function openFind(model: Model): void {
  if (shownOrSay(model) === null) return;
  const empty: FindState = { query: '', matches: [], current: 0 };
  flushSync(() => model.ui.update((ui) => ({ ...ui, region: 'story', find: ui.find ?? empty })));
  const field = regionElement('story')?.querySelector<HTMLInputElement>('input[type="search"]');
  field?.focus();
  field?.select();
}

function sayMatch(model: Model, find: FindState): void {
  const { matches, current, query } = find;
  if (query.trim() === '') return;
  const count = { number: current + 1, total: matches.length };
  answer(model, matches.length === 0 ? model.t('find.none', { text: query }) : model.t('find.count', count));
}

/** Looks for another text in the shown story. */
export function search(model: Model, query: string): void {
  const story = model.shown.get();
  const matches = story === null ? [] : findInStory(story, query);
  const find = { query, matches, current: 0 };
  put(model, find);
  sayMatch(model, find);
}

/** The next or previous match, round at the ends. */
export function stepMatch(model: Model, direction: 1 | -1): void {
  const { find } = model.ui.get();
  if (find === null) return;
  const count = find.matches.length;
  const next = count === 0 ? find : { ...find, current: (find.current + direction + count) % count };
  put(model, next);
  sayMatch(model, next);
}

export const currentMatch = (find: FindState | null): TextRange | null => find?.matches[find.current] ?? null;

/** Another story or part came on screen: the same text is looked for in it, without a word. */
export function searchAgain(model: Model): void {
  const { find } = model.ui.get();
  const story = model.shown.get();
  if (find !== null && story !== null) put(model, { ...find, matches: findInStory(story, find.query), current: 0 });
}

/** Ends the search; focus and caret go to the match, so that reading can start there. */
export function closeFind(model: Model): void {
  const match = currentMatch(model.ui.get().find);
  const story = model.shown.get();
  put(model, null);
  if (match === null || story === null) {
    focusRegion('story');
    return;
  }
  const mark = { storyId: story.storyId, part: story.part, range: match };
  model.ui.update((ui) => ({ ...ui, mark }));
  model.place.set({ ...match, endChars: match.startChars });
  focusMark(model);
}
