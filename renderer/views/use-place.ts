import { useEffect } from 'react';
import { regionElement } from '../a11y/focus';
import type { TextRange } from '../playback/types';
import { textRangeOfClick, textRangeOfSelection } from '../reading/selection';
import { releaseMark } from '../state/connect';
import type { Model } from '../state/model';

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, input') !== null;

/** The place that the page itself put the caret to: the beginning of the marked sentence. */
function isOwnCaret(model: Model, range: TextRange): boolean {
  const mark = model.ui.get().mark?.range;
  const isCaret = range.startChars === range.endChars;
  return isCaret && mark?.section === range.section && mark.startChars === range.startChars;
}

/**
 * Notes where the person puts the place: a click in the text (a screen reader's Enter arrives as one), or a caret or selection that moved
 * while focus was in the text.
 */
export function usePlace(model: Model): void {
  useEffect(() => {
    const root = regionElement('story');
    if (root === null) return;
    const onClick = (event: MouseEvent): void => {
      if (isControl(event.target)) return;
      const selected = textRangeOfSelection(root);
      const isSelection = selected !== null && selected.endChars > selected.startChars;
      model.place.set(isSelection ? selected : textRangeOfClick(root, event));
    };
    const onSelection = (): void => {
      if (document.activeElement?.hasAttribute('data-mark') !== true) return;
      const range = textRangeOfSelection(root);
      if (range !== null && !isOwnCaret(model, range)) model.place.set(range);
    };
    const onFocusOut = (): void => {
      const { state } = model.player.snapshot();
      if (state === 'speaking' || state === 'loading') queueMicrotask(() => releaseMark(model));
    };
    root.addEventListener('click', onClick);
    root.addEventListener('focusout', onFocusOut);
    document.addEventListener('selectionchange', onSelection);
    return () => {
      root.removeEventListener('click', onClick);
      root.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('selectionchange', onSelection);
    };
  }, [model]);
}
