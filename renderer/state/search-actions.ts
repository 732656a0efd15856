import { flushSync } from 'react-dom';
import { focusRegion, regionElement } from '../a11y/focus';
import { uncoverCopies } from './copies-list';
import type { Model } from './model';
import { endSearch } from './search-results';
import { chooseRow } from './stories';

const field = (): HTMLInputElement | null =>
  regionElement('headlines')?.querySelector<HTMLInputElement>('input[type="search"]') ?? null;

/** Opens the search field above Headlines, or goes back to it. */
export function openSearch({ ui, library }: Pick<Model, 'ui' | 'library'>): void {
  library.update(uncoverCopies);
  const empty = { text: '', totalCount: null };
  flushSync(() => ui.update((state) => ({ ...state, region: 'headlines', search: state.search ?? empty })));
  field()?.focus();
  field()?.select();
}

export function typeSearch({ ui, searcher }: Pick<Model, 'ui' | 'searcher'>, text: string): void {
  ui.update((state) => (state.search === null ? state : { ...state, search: { ...state.search, text } }));
  searcher.type(text);
}

/** The list takes a picture to learn which line is the current one. */
export const focusList = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => focusRegion('headlines')));
};

/** From the field to the first story that was found, or to the chosen one. */
export function goToResults(model: Model): void {
  const { rows, selectedId } = model.library.get();
  const [first] = rows;
  if (first === undefined) return;
  if (selectedId === null) chooseRow(model, first.storyId);
  focusList();
}

/** The story that was shown before the search is shown again, unless the person is reading what was found. */
function showChosen({ library, shown }: Model): void {
  const { selectedId } = library.get();
  const isInStory = regionElement('story')?.contains(document.activeElement) === true;
  if (selectedId !== null && !isInStory) shown.rest(selectedId);
}

/** Escape: first the text goes and the list comes back, then the field goes. False when there is no search. */
export function leaveSearch(model: Model): boolean {
  const { search } = model.ui.get();
  if (search === null) return false;
  if (search.text !== '') {
    // The line that has the focus goes with what was found.
    if (regionElement('headlines')?.contains(document.activeElement) === true) field()?.focus();
    typeSearch(model, '');
    showChosen(model);
    return true;
  }
  const hadFocus = field() === document.activeElement;
  endSearch(model);
  if (hadFocus) focusList();
  return true;
}

/** The button that closes the field at once. */
export function closeSearch(model: Model): void {
  endSearch(model);
  showChosen(model);
  focusList();
}
