import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../contract/errors';
import { leaveInnermost } from '../../../../renderer/state/navigate';
import { noRefresh } from '../../../../renderer/state/refresh-state';
import { fakeModel } from './fake-model';
import { row } from './stories';

/** A page with nothing in it and the focus nowhere. */
beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null, querySelector: () => null });
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => vi.unstubAllGlobals());

const running = { ...noRefresh, progress: { ...noRefresh.progress, isRunning: true } };

test('Escape ends one thing at a time: the search text, the voice, the refresh', () => {
  let state: 'speaking' | 'idle' = 'speaking';
  const { model, asked, played } = fakeModel({ 'refresh.stop': () => ok(null) });
  Object.assign(model.player, {
    snapshot: () => ({ state, story: null }),
    stop: () => {
      state = 'idle';
      played.push('stop');
      return null;
    },
  });
  Object.assign(model, { preview: { stop: () => {} } });
  model.refresh.set(running);
  model.library.update((library) => ({
    ...library,
    rows: [],
    covered: { rows: [row('a')], selectedId: null, totalCount: 1, next: null },
  }));
  model.ui.update((ui) => ({ ...ui, search: { text: 'ferry', totalCount: 0 } }));

  expect(leaveInnermost(model)).toBe(true);
  expect(model.ui.get().search?.text).toBe('');
  model.ui.update((ui) => ({ ...ui, search: null }));

  expect(leaveInnermost(model)).toBe(true);
  expect(played).toContain('stop');
  expect(asked).toEqual([]);

  expect(leaveInnermost(model)).toBe(true);
  expect(asked).toEqual([['refresh.stop', {}]]);
});

test('Escape keeps its usual meaning when there is nothing to end', () => {
  expect(leaveInnermost(fakeModel().model)).toBe(false);
});
