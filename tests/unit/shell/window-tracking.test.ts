import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { firstWindowState, type WindowState } from '../../../main/shell/window-state';
import { trackWindow } from '../../../main/shell/window-tracking';

test('a moved window is remembered, a minimised one is not', () => {
  const window = Object.assign(new EventEmitter(), {
    bounds: { x: 5, y: 6, width: 700, height: 500 },
    isSmall: false,
    getNormalBounds: () => window.bounds,
    isMaximized: () => true,
    isFullScreen: () => false,
    isMinimized: () => window.isSmall,
  });
  let state: WindowState = firstWindowState;
  trackWindow(window, {
    state: () => state,
    change: (part) => {
      state = { ...state, ...part };
    },
    flush: () => Promise.resolve(),
  });
  window.emit('move');
  expect(state).toMatchObject({ bounds: { x: 5, y: 6, width: 700, height: 500 }, isMaximised: true });
  window.isSmall = true;
  window.bounds = { x: -32_000, y: -32_000, width: 160, height: 28 };
  window.emit('resize');
  expect(state.bounds).toEqual({ x: 5, y: 6, width: 700, height: 500 });
});
