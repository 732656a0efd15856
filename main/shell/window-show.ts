import type { Timer } from './timer';

/** What is needed of a window to show it. */
export interface HiddenWindow {
  once(event: 'ready-to-show', listener: () => void): unknown;
  isDestroyed(): boolean;
  maximize(): void;
  setFullScreen(on: boolean): void;
  show(): void;
}

/** A page that has not painted by then is shown all the same: a window that never comes is worse than an empty one. */
const showDeadlineMs = 2_000;

/** Shows the window once, with its first paint or after two seconds, in the form it had when it was closed. */
export function showWhenPainted(
  window: HiddenWindow,
  { isMaximised, isFullScreen }: { readonly isMaximised: boolean; readonly isFullScreen: boolean },
  timer: Timer,
): void {
  let isShown = false;
  const show = (): void => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (isMaximised) window.maximize();
    if (isFullScreen) window.setFullScreen(true);
    window.show();
  };
  const cancel = timer.after(showDeadlineMs, show);
  window.once('ready-to-show', () => {
    cancel();
    show();
  });
}
