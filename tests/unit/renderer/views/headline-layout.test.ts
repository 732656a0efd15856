import { Rect, Size } from 'react-aria-components/Virtualizer';
import { describe, expect, test } from 'vitest';
import { HeadlineCollection, type HeadlineParts } from '../../../../renderer/views/headline-collection';
import { HeadlineLayout } from '../../../../renderer/views/headline-layout';
import { row } from '../state/stories';

const parts = { draw: () => null, onPress: () => {} } as unknown as HeadlineParts;
const widthPx = 300;

/** A layout of so many lines of a guessed 112 px, named by their number. */
function layoutOf(count: number, persisted: readonly string[] = [], screenPxPerPx = 1) {
  const collection = new HeadlineCollection(
    Array.from({ length: count }, (_, number) => row(`${number}`)),
    parts,
  );
  const kept = new Set(persisted);
  const layout = new HeadlineLayout(() => screenPxPerPx);
  layout.virtualizer = {
    collection,
    persistedKeys: kept,
    size: new Size(widthPx, 500),
  } as unknown as NonNullable<HeadlineLayout['virtualizer']>;
  layout.update({});
  const seen = (y: number, height: number) =>
    layout.getVisibleLayoutInfos(new Rect(0, y, widthPx, height)).map(({ key }) => key);
  const focus = (key: string): void => {
    kept.clear();
    kept.add(key);
    seen(0, 500);
  };
  return { layout, seen, focus, topOf: (key: string) => layout.getLayoutInfo(key)?.rect.y };
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

describe('a list that is higher than the browser can place', () => {
  const limitPx = 2 ** 25 / 4;

  test.each(['0', '50000', '70000', '99999'])('line %s can be shown when it has the focus', (key) => {
    const { layout, focus, seen, topOf } = layoutOf(100_000, ['0'], 4);
    focus(key);
    const top = topOf(key) ?? -1;
    expect(layout.getContentSize().height).toBeLessThan(limitPx);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + 112).toBeLessThanOrEqual(layout.getContentSize().height);
    expect(seen(top, 112)).toContain(key);
  });

  test('its neighbours stand beside it, and going on by lines moves nothing else for a long way', () => {
    const { focus, topOf } = layoutOf(100_000, ['0'], 4);
    focus('50000');
    const top = topOf('50000') ?? 0;
    for (let line = 50_001; line < 51_000; line += 1) focus(`${line}`);
    expect(topOf('50000')).toBe(top);
    expect(topOf('50001')).toBe(top + 112);
  });

  test('its ends are the ends of what can be scrolled', () => {
    const { layout, focus, topOf } = layoutOf(100_000, ['0'], 4);
    focus('99999');
    expect((topOf('99999') ?? 0) + 112).toBe(layout.getContentSize().height);
    focus('0');
    expect(topOf('0')).toBe(0);
  });
});
