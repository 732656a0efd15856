import { describe, expect, test } from 'vitest';
import { HeadlineCollection, type HeadlineParts } from '../../../../renderer/views/headline-collection';
import { row } from '../state/stories';

const parts = { draw: () => null, onPress: () => {} } as unknown as HeadlineParts;
const rowsOf = (letters: string) => [...letters].map((letter) => row(letter));
const keysOf = (lines: HeadlineCollection): string => [...lines.getKeys()].join('');

describe('lines of a list', () => {
  test('come one after the other, with their place', () => {
    const lines = new HeadlineCollection(rowsOf('abc'), parts);
    expect([lines.getFirstKey(), lines.getKeyAfter('a'), lines.getKeyAfter('c')]).toEqual(['a', 'b', null]);
    expect([lines.getLastKey(), lines.getKeyBefore('c'), lines.getKeyBefore('a')]).toEqual(['c', 'b', null]);
    expect([...lines].map(({ key, index, textValue }) => [key, index, textValue])).toEqual(
      rowsOf('abc').map(({ storyId, headline }, index) => [storyId, index, headline]),
    );
    expect([lines.getItem('x'), lines.getKeyAfter('x'), lines.getKeyBefore('x')]).toEqual([null, null, null]);
  });

  test('of an empty list are none', () => {
    const lines = new HeadlineCollection([], parts);
    expect([lines.size, lines.getFirstKey(), lines.getLastKey(), lines.getItem('a')]).toEqual([0, null, null, null]);
  });

  test('that stay are drawn by the same node, when more come below and when another one is read', () => {
    const rows = rowsOf('abc');
    const before = new HeadlineCollection(rows, parts);
    const node = before.getItem('b');
    const longer = new HeadlineCollection([...rows, row('d')], parts, before);
    expect(longer.getItem('b')).toBe(node);
    const read = new HeadlineCollection(
      longer.rows.map((one) => (one.storyId === 'c' ? { ...one, isRead: true } : one)),
      parts,
      longer,
    );
    expect(read.getItem('b')).toBe(node);
    expect(read.getItem('c')).not.toBe(longer.getItem('c'));
  });

  // Each pair begins and ends alike: the lines between have changed their places.
  test.each([
    ['abcdz', 'acbdz'],
    ['abcdz', 'axcdz'],
    ['abcz', 'abxyz'],
    ['abz', 'abz'],
    ['abc', 'abcabc'.slice(0, 3)],
    ['abc', 'xabc'],
    ['abc', ''],
  ])('stand where they stand now, whatever stood there before: %s, then %s', (old, now) => {
    const before = new HeadlineCollection(rowsOf(old), parts);
    const lines = new HeadlineCollection(rowsOf(now), parts, before);
    for (const letter of 'abcdxyz') expect(lines.placeOf(letter)).toBe(now.indexOf(letter));
    expect(keysOf(lines)).toBe(now);
    // The collection before is still asked by what has not been drawn anew.
    for (const letter of 'abcdxyz') expect(before.placeOf(letter)).toBe(old.indexOf(letter));
  });
});
