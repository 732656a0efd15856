import { describe, expect, test } from 'vitest';
import {
  firstWindowState,
  formatWindowState,
  parseWindowState,
  type WindowState,
} from '../../../main/shell/window-state';

const state: WindowState = {
  bounds: { x: 10, y: 20, width: 900, height: 700 },
  isMaximised: true,
  isFullScreen: false,
  zoomPercent: 150,
  background: '#0B3D91',
};

test('what was written is read back', () => {
  expect(parseWindowState(formatWindowState(state))).toEqual(state);
});

describe('a file that cannot be used gives a first start:', () => {
  test.each([
    ['empty', ''],
    ['truncated', formatWindowState(state).slice(0, 30)],
    ['no JSON', 'window'],
    ['another kind of JSON', '[1, 2]'],
    ['null', 'null'],
    ['a number', '7'],
  ])('%s', (_kind, text) => {
    expect(parseWindowState(text)).toEqual(firstWindowState);
  });
});

describe('a field that cannot be used falls back alone:', () => {
  test.each([
    ['bounds', { x: 0, y: 0, width: 'wide', height: 1e9 }, { x: 0, y: 0, width: 1280, height: 860 }],
    ['bounds', { x: 1e12, y: 0, width: 800, height: 600 }, null],
    ['bounds', { x: 0.5, y: 0, width: 800, height: 600 }, null],
    ['bounds', 'here', null],
    ['isMaximised', 'yes', false],
    ['isFullScreen', 1, false],
    ['zoomPercent', 'large', 100],
    ['zoomPercent', null, 100],
    ['background', 'url(http://example.org)', null],
    ['background', '#12', null],
  ])('%s = %j becomes %j', (field, value, expected) => {
    const read = parseWindowState(JSON.stringify({ ...state, [field]: value }));
    expect(read).toEqual({ ...state, [field]: expected });
  });
});

test('a zoom that is no step of the table becomes the nearest one', () => {
  expect(parseWindowState(JSON.stringify({ ...state, zoomPercent: 199 })).zoomPercent).toBe(200);
  expect(parseWindowState(JSON.stringify({ ...state, zoomPercent: 9_999 })).zoomPercent).toBe(400);
  expect(parseWindowState(JSON.stringify({ ...state, zoomPercent: -5 })).zoomPercent).toBe(50);
});

test('unknown fields are left out', () => {
  const read = parseWindowState('{"__proto__": {"zoomPercent": 400}, "more": 1}');
  expect(read).toEqual(firstWindowState);
});
