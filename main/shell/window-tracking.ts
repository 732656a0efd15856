import type { Bounds } from './bounds';
import type { WindowMemory } from './window-memory';

/** What is needed of a window to remember where it is. */
export interface TrackedWindow {
  on(event: TrackedEvent, listener: () => void): unknown;
  getNormalBounds(): Bounds;
  isMaximized(): boolean;
  isFullScreen(): boolean;
  isMinimized(): boolean;
}

const events = ['resize', 'move', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen', 'close'] as const;
export type TrackedEvent = (typeof events)[number];

/** Remembers bounds, maximised and full screen whenever they change. */
export function trackWindow(window: TrackedWindow, memory: WindowMemory): void {
  const remember = (): void => {
    if (window.isMinimized()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const bounds = { x, y, width, height };
    memory.change({ bounds, isMaximised: window.isMaximized(), isFullScreen: window.isFullScreen() });
  };
  for (const event of events) window.on(event, remember);
}
