import { Rect, Size } from 'react-aria-components/Virtualizer';
import { describe, expect, test } from 'vitest';
import { HeadlineCollection, type HeadlineParts } from '../../../../renderer/views/headline-collection';
import { HeadlineLayout } from '../../../../renderer/views/headline-layout';
import { row } from '../state/stories';

const parts = { draw: () => null, onPress: () => {} } as unknown as HeadlineParts;
const widthPx = 300;

/** A layout of so many lines of a guessed 112 px, named by their number. */
function layoutOf(count: number, persisted: readonly string[] = []) {
  const collection = new HeadlineCollection(
    Array.from({ length: count }, (_, number) => row(`${number}`)),
    parts,
  );
  const layout = new HeadlineLayout();
  layout.virtualizer = {
    collection,
    persistedKeys: new Set(persisted),
    size: new Size(widthPx, 500),
  } as unknown as NonNullable<HeadlineLayout['virtualizer']>;
  layout.update({});
  const seen = (y: number, height: number) =>
    layout.getVisibleLayoutInfos(new Rect(0, y, widthPx, height)).map(({ key }) => key);
  return { layout, seen, topOf: (key: string) => layout.getLayoutInfo(key)?.rect.y };
}

describe('places of lines', () => {
  test('are known of every line from the start', () => {
    const { layout, topOf } = layoutOf(100_000);
    expect([topOf('0'), topOf('99999')]).toEqual([0, 99_999 * 112]);
    expect(layout.getContentSize().height).toBe(100_000 * 112);
    expect(layout.getLayoutInfo('x')).toBeNull();
  });

  test('only those are drawn that are seen, and the one with the focus in its order', () => {
    const { seen } = layoutOf(1_000, ['3']);
    expect(seen(0, 300)).toEqual(['0', '1', '2', '3']);
    expect(seen(500 * 112, 224)).toEqual(['3', '500', '501']);
    expect(layoutOf(0).seen(0, 300)).toEqual([]);
    expect(layoutOf(2, ['gone']).seen(0, 900)).toEqual(['0', '1']);
  });

  test('follow what was measured, also of lines below', () => {
    const { layout, topOf } = layoutOf(10);
    expect(layout.getLayoutInfo('2')?.estimatedSize).toBe(true);
    expect(layout.updateItemSize('2', new Size(widthPx, 200))).toBe(true);
    layout.update({ itemSizeChanged: true });
    expect([topOf('2'), topOf('3')]).toEqual([224, 424]);
    expect(layout.getLayoutInfo('2')?.estimatedSize).toBe(false);
    expect(layout.updateItemSize('2', new Size(widthPx, 200))).toBe(false);
  });

  test('are measured anew at another width, and guessed as they were until then', () => {
    const { layout, topOf } = layoutOf(10);
    layout.getLayoutInfo('2');
    layout.updateItemSize('2', new Size(widthPx, 200));
    layout.update({ widthChanged: true });
    expect(layout.getLayoutInfo('2')?.estimatedSize).toBe(true);
    expect(topOf('3')).toBe(424);
  });

  test('a line that stays where it is keeps its object, which its style hangs on', () => {
    const { layout } = layoutOf(10);
    const before = layout.getLayoutInfo('1');
    layout.updateItemSize('5', new Size(widthPx, 200));
    layout.update({ itemSizeChanged: true });
    expect(layout.getLayoutInfo('1')).toBe(before);
  });
});
