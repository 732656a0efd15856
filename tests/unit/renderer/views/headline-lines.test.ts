import { describe, expect, test } from 'vitest';
import { holdLabel, linesOf } from '../../../../renderer/views/headline-lines';
import { row } from '../state/stories';

const t = (key: string): string => key;
const none = new Map();
const today = (): string => 'today';

describe('lines of the list', () => {
  test('an unchanged row is drawn by the same line', () => {
    const rows = [row('a'), row('b')];
    const first = linesOf(rows, none, today, t);
    const again = linesOf(rows, new Map(first.map((line) => [line.id, line])), today, t);
    expect(again[0]).toBe(first[0]);
  });

  test('a row that was read is drawn by a new line with a new label', () => {
    const first = linesOf([row('a')], none, today, t);
    const again = linesOf([row('a', { isRead: true })], new Map(first.map((line) => [line.id, line])), today, t);
    expect(again[0]?.label).not.toBe(first[0]?.label);
  });
});

describe('holding a label', () => {
  const lines = linesOf([row('a', { isRead: true }), row('b')], none, today, t);

  test('the line that has the focus keeps its label, though its row is read by now', () => {
    const held = holdLabel(lines, 'a', 'as it was');
    expect(held[0]?.label).toBe('as it was');
    expect(held[0]?.row.isRead).toBe(true);
    expect(held[1]).toBe(lines[1]);
  });

  test('nothing is new when the label is the same, or the line is gone', () => {
    expect(holdLabel(lines, 'a', lines[0]?.label ?? '')).toBe(lines);
    expect(holdLabel(lines, 'x', 'label')).toBe(lines);
  });
});
