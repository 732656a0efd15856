import { flushSync } from 'react-dom';
import { focusRegion, regionElement } from '../a11y/focus';
import { isPageRegion, neighbourRegion, type RegionName, regionBefore, regionOf } from '../a11y/regions';
import { leaveCopies } from './copies';
import { closeFind } from './find-actions';
import { stopImport } from './import-files';
import { stop } from './listen';
import type { Model } from './model';
import { stopRefresh } from './refresh';
import { leaveSearch } from './search-actions';

/** Shows a region, where the narrow layout hides it, and moves focus into it. */
export function goToRegion({ ui }: Pick<Model, 'ui'>, name: RegionName): void {
  if (isPageRegion(name)) flushSync(() => ui.update((state) => ({ ...state, region: name })));
  focusRegion(name);
}

export const currentRegion = (): RegionName | null => regionOf(document.activeElement);

export const nextRegion = (model: Model, direction: 1 | -1): void =>
  goToRegion(model, neighbourRegion(currentRegion(), direction));

/** From the story or the player to its headline, from there to the feeds. */
export const goBack = (model: Model): void => goToRegion(model, regionBefore(currentRegion()));

/** Escape, when no menu and no dialog is open: the copies of a story, the search text, else the voice, else reading files, else a refresh. False when there was none. */
export function leaveInnermost(model: Model): boolean {
  if (model.ui.get().find !== null) {
    closeFind(model);
    return true;
  }
  if (leaveCopies(model) || leaveSearch(model)) return true;
  if (model.player.snapshot().state === 'idle') return stopImport(model) || stopRefresh(model);
  const region = currentRegion();
  stop(model, region === 'story' || region === 'player' ? 'focus' : 'quiet');
  return true;
}

/** Focus is on the headline or on the stopped sentence: there Space plays. */
export function isAtPlace(): boolean {
  const focused = document.activeElement;
  if (focused === null || regionElement('story')?.contains(focused) !== true) return false;
  return focused.tagName === 'H1' || focused.hasAttribute('data-mark');
}
