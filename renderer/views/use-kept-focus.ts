import { useEffect, useLayoutEffect, useRef } from 'react';
import { focusRegion, isFocusLost, regionElement } from '../a11y/focus';
import type { Model } from '../state/model';
import { useStore } from '../state/store';

/** When what held the focus goes with the old story, focus goes to the new headline instead of nowhere. */
export function useKeptFocus(model: Model): void {
  const wasInside = useRef(false);
  const story = useStore(model.shown, (state) => state);
  const mark = useStore(model.ui, (state) => state.mark);
  useEffect(() => {
    // Stores tell their listeners before React draws, so this still sees the old page.
    const note = (): void => {
      if (regionElement('story')?.contains(document.activeElement) === true) wasInside.current = true;
    };
    const offShown = model.shown.subscribe(note);
    const offUi = model.ui.subscribe(note);
    return () => {
      offShown();
      offUi();
    };
  }, [model]);
  useLayoutEffect(() => {
    void story;
    void mark;
    if (wasInside.current && isFocusLost()) focusRegion('story');
    wasInside.current = false;
  }, [story, mark]);
}
