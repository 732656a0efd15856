import type { FoundStories } from '../../contract/story';
import { uncoverCopies } from './copies-list';
import { coverList, uncoverList } from './library';
import type { Model } from './model';

type Needs = Pick<Model, 'library' | 'ui'>;

/** Puts what was found in the place of the list; null brings the list back. Late answers of a search that was left change nothing. */
export function showFound({ library, ui }: Needs, found: FoundStories | null): void {
  if (ui.get().search === null) return;
  library.update((state) => (found === null ? uncoverList(state) : coverList(state, found)));
  const totalCount = found?.totalCount ?? null;
  ui.update((state) => (state.search === null ? state : { ...state, search: { ...state.search, totalCount } }));
}

/** Ends the search, and with it the copies over it: the list that was covered is there again, with its choice. */
export function endSearch({ library, ui, searcher }: Needs & Pick<Model, 'searcher'>): void {
  library.update(uncoverCopies);
  if (ui.get().search === null) return;
  searcher.stop();
  library.update(uncoverList);
  ui.update((state) => ({ ...state, search: null }));
}
