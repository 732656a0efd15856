import { expect, test } from 'vitest';
import { zoomSteps } from '../../../contract/limits';
import { nearestZoom, zoomAfter } from '../../../main/shell/zoom';

test('zooming in from the smallest step visits every step and stops at the largest', () => {
  const visited: number[] = [50];
  for (let i = 0; i < 20; i += 1) visited.push(zoomAfter(visited[i] ?? 0, 'in'));
  expect([...new Set(visited)]).toEqual([...zoomSteps]);
  expect(visited[20]).toBe(400);
});

test('zooming out undoes zooming in', () => {
  for (const step of zoomSteps.slice(0, -1)) expect(zoomAfter(zoomAfter(step, 'in'), 'out')).toBe(step);
});

test('the smallest step stays when zooming out', () => {
  expect(zoomAfter(50, 'out')).toBe(50);
});

test('reset leads to 100 per cent from everywhere', () => {
  for (const step of zoomSteps) expect(zoomAfter(step, 'reset')).toBe(100);
});

test('any number becomes a step of the table', () => {
  for (const percent of [0, 51, 99, 101, 399, 1e9, -1, Number.NaN]) expect(zoomSteps).toContain(nearestZoom(percent));
});
