import { BrowserWindow, nativeTheme, screen } from 'electron';
import { visibleBounds } from './bounds';
import { realTimer } from './timer';
import type { WindowMemory } from './window-memory';
import { windowOptions } from './window-options';
import { showWhenPainted } from './window-show';
import { trackWindow } from './window-tracking';

interface PageWindowParts {
  readonly memory: WindowMemory;
  readonly preload: string;
  readonly icon: string | null;
  readonly allowDevTools: boolean;
}

/** The plain themes' backgrounds, until the page has told its own. */
const firstBackground = (): string => (nativeTheme.shouldUseDarkColors ? '#000000' : '#FFFFFF');

function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

/** Makes the window as it was when it was closed. It is shown with its page's first paint. */
export function createPageWindow({ memory, ...options }: PageWindowParts): BrowserWindow {
  const { bounds, zoomPercent, background, isMaximised, isFullScreen } = memory.state();
  const window = new BrowserWindow(
    windowOptions({
      ...options,
      bounds: visibleBounds(bounds, workAreas()),
      zoomPercent,
      background: background ?? firstBackground(),
    }),
  );
  showWhenPainted(window, { isMaximised, isFullScreen }, realTimer);
  trackWindow(window, memory);
  // Chromium keeps a zoom of its own for each host and puts it back after a load.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(memory.state().zoomPercent / 100));
  return window;
}

/** Brings the window to the front, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
