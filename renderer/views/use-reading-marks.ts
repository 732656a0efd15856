import { useEffect, useLayoutEffect, useRef } from 'react';
import { regionElement, revealRange } from '../a11y/focus';
import { rangeOf } from '../reading/dom-range';
import { type Highlights, highlightNames, showHighlights } from '../reading/highlight';
import { currentMatch } from '../state/find-actions';
import type { Model } from '../state/model';
import { useStore } from '../state/store';

/** Ranges that are painted at once; more would only blur the page. */
const maxPainted = 500;

/** The highlight of what is spoken: kept while the page lives, painted again when text or settings change. */
function useSpokenHighlight(model: Model): void {
  const highlights = useRef<Highlights | null>(null);
  const story = useStore(model.shown, (state) => state);
  const settings = useStore(model.settings, (state) => state);
  useEffect(() => {
    const shown = showHighlights({
      player: model.player,
      rootOf: (storyId) => (model.shown.get()?.storyId === storyId ? regionElement('story') : null),
      settings: model.settings.get,
    });
    highlights.current = shown;
    return () => shown.dispose();
  }, [model]);
  useLayoutEffect(() => {
    void story;
    void settings;
    highlights.current?.rebuild();
  }, [story, settings]);
}

/** Paints what was searched for and brings the current match into view. */
function useFoundHighlight(model: Model): void {
  const find = useStore(model.ui, (state) => state.find);
  const story = useStore(model.shown, (state) => state);
  useEffect(() => {
    const root = regionElement('story');
    const match = currentMatch(find);
    if (find === null || story === null || root === null || match === null) return;
    const all = find.matches.slice(0, maxPainted).flatMap((range) => rangeOf(root, range));
    const here = rangeOf(root, match);
    CSS.highlights.set(highlightNames.find, new Highlight(...all));
    CSS.highlights.set('find-here', new Highlight(...here));
    if (here[0] !== undefined) revealRange(here[0]);
    return () => {
      CSS.highlights.delete(highlightNames.find);
      CSS.highlights.delete('find-here');
    };
  }, [find, story]);
}

export function useReadingMarks(model: Model): void {
  useSpokenHighlight(model);
  useFoundHighlight(model);
}
