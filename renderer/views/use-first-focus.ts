import { useEffect } from 'react';
import { focusRegion, isFocusLost } from '../a11y/focus';

/**
 * A start ends in Headlines. React Aria's own `autoFocus` takes the focus again with every drawing for as long as the list is empty, so that
 * nobody could leave it.
 */
export function useFirstFocus(): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (isFocusLost()) focusRegion('headlines');
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
