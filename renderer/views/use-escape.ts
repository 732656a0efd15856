import { useEffect } from 'react';

/**
 * Lets Escape end something inside a dialog before it closes the dialog. It listens before React does, because the dialog closes on the
 * same key.
 *
 * @param end null while there is nothing to end
 */
export function useEscape(end: (() => void) | null): void {
  useEffect(() => {
    if (end === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [end]);
}
