import { useEffect } from 'react';
import { regionElement } from '../a11y/focus';

/**
 * After a far jump (End, typing a headline) the virtualised list may use the focused element again for another line. No focus event
 * comes then, so that a screen reader would say nothing and the choice would stay behind: the element is focused anew.
 */
export function useRecycledFocus(): void {
  useEffect(() => {
    const list = regionElement('headlines');
    if (list === null) return;
    const observer = new MutationObserver((changes) => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !changes.some((change) => change.target === focused)) return;
      focused.blur();
      focused.focus({ preventScroll: true });
    });
    observer.observe(list, { subtree: true, attributes: true, attributeFilter: ['data-key'] });
    return () => observer.disconnect();
  }, []);
}
