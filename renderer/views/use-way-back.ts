import { useEffect, useRef } from 'react';

/**
 * Where one dialog led to another, the second knows only a button of the first, which is gone. When the last one closes and the focus is
 * nowhere, it goes back to where it was before the first.
 */
export function useWayBack(isOpen: boolean): void {
  const origin = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  // Noted while drawing: a field of the dialog takes the focus as soon as it is there.
  if (isOpen && !wasOpen.current && document.activeElement instanceof HTMLElement) {
    origin.current = document.activeElement;
  }
  wasOpen.current = isOpen;
  useEffect(() => {
    if (isOpen) return;
    // The dialog's own way back goes first.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body && origin.current?.isConnected === true) origin.current.focus();
      origin.current = null;
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
}
