import { app, type BrowserWindow, powerMonitor } from 'electron';
import { type Accessibility, createAccessibility } from './accessibility';
import { desktopSaysAccessible, hasSessionBus } from './desktop-accessibility';
import type { PageEvents } from './page-events';
import { atMostEvery, realTimer } from './timer';

/** Coming back to the window asks the desktop again for assistive technology, but not more often. */
const askAgainMs = 10_000;

async function askDesktop(): Promise<boolean> {
  return process.platform === 'linux' && hasSessionBus(process.env) ? desktopSaysAccessible() : false;
}

/** Follows the desktop's assistive technology: now, and whenever the person comes back to the window. */
export function followAccessibility(window: BrowserWindow, events: PageEvents): Accessibility {
  const accessibility = createAccessibility({
    app,
    askDesktop,
    onChanged: (assistiveTechnology) => events.emit('accessibility.changed', { assistiveTechnology }),
  });
  const ask = atMostEvery(askAgainMs, realTimer, () => void accessibility.ask());
  ask();
  window.on('focus', ask);
  return accessibility;
}

/** Tells the page when the machine falls asleep, and ends in good order when it is switched off. */
export function followPower(events: PageEvents): void {
  powerMonitor.on('suspend', () => events.emit('power.suspend', {}));
  powerMonitor.on('shutdown', () => app.quit());
}

/** The mouse wheel with Ctrl zooms as the keys do, so that the page announces it and the step is remembered. */
export function followWheelZoom(window: BrowserWindow, events: PageEvents): void {
  window.webContents.on('zoom-changed', (_event, direction) =>
    events.emit('menu.command', { commandId: direction === 'in' ? 'zoom.in' : 'zoom.out' }),
  );
}
