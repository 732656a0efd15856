import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../../../../contract/story';
import { groupBlocks, headingLevels } from '../../../../renderer/views/outline';
import { section } from '../state/stories';

const blocks = (...kinds: readonly (BlockKind | number)[]) =>
  section(
    kinds.map((kind) =>
      typeof kind === 'number'
        ? { kind: 'heading' as const, level: kind, runs: [{ text: 'x' }] }
        : { kind, runs: [{ text: 'x' }] },
    ),
  ).blocks;

test('neighbouring items are one list, neighbouring quotations one quotation', () => {
  const groups = groupBlocks(blocks('paragraph', 'item', 'item', 'paragraph', 'quotation', 'quotation', 'item'));
  expect(groups.map(({ kind, blocks: own }) => [kind, own.length])).toEqual([
    ['single', 1],
    ['list', 2],
    ['single', 1],
    ['quotation', 2],
    ['list', 1],
  ]);
});

test('neighbouring rows are one table, and captions belong to the image before them', () => {
  const groups = groupBlocks(blocks('row', 'row', 'image', 'caption', 'caption', 'paragraph', 'caption'));
  expect(groups.map(({ kind, blocks: own }) => [kind, own.length])).toEqual([
    ['table', 2],
    ['image', 3],
    ['single', 1],
    ['single', 1],
  ]);
});

describe('heading levels', () => {
  const levels = (...own: readonly number[]): readonly number[] => [...headingLevels(blocks(...own)).values()];

  test.each([
    ['the highest is 3', [2, 2], [3, 3]],
    ['no level is left out on the way down', [1, 4, 6], [3, 4, 5]],
    ['coming back up, the level is the one of before', [2, 3, 2, 3], [3, 4, 3, 4]],
    ['below 6 there is nothing', [1, 2, 3, 4, 5, 6], [3, 4, 5, 6, 6, 6]],
    ['an article that begins low may rise', [4, 2], [3, 3]],
  ])('%s', (_name, own, drawn) => {
    expect(levels(...own)).toEqual(drawn);
  });
});
