import { Layout, LayoutInfo, Rect, Size } from 'react-aria-components/Virtualizer';
import type { HeadlineCollection, HeadlineNode } from './headline-collection';

type LineKey = HeadlineNode['key'];
type Change = Parameters<Layout<HeadlineNode>['update']>[0];

/** A first guess; each line is measured when it is drawn. */
const guessedHeightPx = 112;

/** Chromium places nothing below 2^25 pixels of the screen: 8 million CSS px at 400 % zoom, where 100,000 lines need more. */
const maxScreenPx = 30_000_000;

/**
 * Where the lines of a list stand, one below the other. Knows the place of every line, those never seen by a guess at their height, so that
 * a jump to the end costs no more than one to the next page.
 *
 * A list that is higher than the browser can place is shown through a window of that height, which goes with the line that has the focus.
 */
export class HeadlineLayout extends Layout<HeadlineNode> {
  /** As they were measured, at whatever width. */
  readonly #heights = new Map<LineKey, number>();
  /** Measured at the width of now. */
  readonly #measured = new Set<LineKey>();
  readonly #infos = new Map<LineKey, LayoutInfo>();
  /** Upper edge of each line, and of what comes after the last. */
  #tops = new Float64Array(1);
  /** What of the list lies above the window. */
  #hiddenPx = 0;
  readonly #screenPxPerPx: () => number;

  constructor(screenPxPerPx: () => number = () => devicePixelRatio) {
    super();
    this.#screenPxPerPx = screenPxPerPx;
  }

  get #lines(): HeadlineCollection | null {
    return (this.virtualizer?.collection as HeadlineCollection | undefined) ?? null;
  }

  override update({ widthChanged, sizeChanged }: Change): void {
    if (widthChanged || sizeChanged) this.#measured.clear();
    this.#tops = topsOf(this.#lines, this.#heights);
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const lines = this.#lines;
    if (lines === null) return [];
    const kept = [...(this.virtualizer?.persistedKeys ?? [])].map((key) => lines.placeOf(key));
    for (const at of kept) this.#moveWindow(at);
    const places = new Set(kept);
    const fromPx = rect.y + this.#hiddenPx;
    const toPx = rect.maxY + this.#hiddenPx;
    for (let at = lineAt(this.#tops, fromPx); at < lines.size && (this.#tops[at] ?? 0) < toPx; at += 1) places.add(at);
    return [...places].sort((one, other) => one - other).flatMap((at) => this.#infoAt(lines, at) ?? []);
  }

  override getLayoutInfo(key: LineKey): LayoutInfo | null {
    const lines = this.#lines;
    return lines === null ? null : this.#infoAt(lines, lines.placeOf(key));
  }

  override getContentSize(): Size {
    return new Size(this.virtualizer?.size.width ?? 0, Math.min(this.#heightPx, this.#windowPx));
  }

  get #heightPx(): number {
    return this.#tops.at(-1) ?? 0;
  }

  get #windowPx(): number {
    return Math.floor(maxScreenPx / this.#screenPxPerPx());
  }

  /** A line near an edge of the window, or outside, comes to its middle; at an end of the list the window ends there too. */
  #moveWindow(at: number): void {
    const top = this.#tops[at];
    if (top === undefined) return;
    const windowPx = this.#windowPx;
    const mostPx = Math.max(0, this.#heightPx - windowPx);
    const nearPx = windowPx / 10;
    const isNearTop = top < this.#hiddenPx + nearPx && this.#hiddenPx > 0;
    const isNearBottom = top > this.#hiddenPx + windowPx - nearPx && this.#hiddenPx < mostPx;
    if (isNearTop || isNearBottom) this.#hiddenPx = top - windowPx / 2;
    this.#hiddenPx = Math.round(Math.min(mostPx, Math.max(0, this.#hiddenPx)));
  }

  override updateItemSize(key: LineKey, { height }: Size): boolean {
    this.#measured.add(key);
    const info = this.#infos.get(key);
    if (info !== undefined) info.estimatedSize = false;
    if (this.#heights.get(key) === height) return false;
    this.#heights.set(key, height);
    return true;
  }

  /** The same object as long as the line stands where it stood: its style is remembered by it. */
  #infoAt(lines: HeadlineCollection, at: number): LayoutInfo | null {
    const key = lines.rows[at]?.storyId;
    const top = this.#tops[at];
    const bottom = this.#tops[at + 1];
    if (key === undefined || top === undefined || bottom === undefined) return null;
    const rect = new Rect(0, top - this.#hiddenPx, this.virtualizer?.size.width ?? 0, bottom - top);
    const estimatedSize = !this.#measured.has(key);
    const known = this.#infos.get(key);
    if (known?.rect.equals(rect) && known.estimatedSize === estimatedSize) return known;
    const info = new LayoutInfo('item', key, rect);
    info.estimatedSize = estimatedSize;
    this.#infos.set(key, info);
    return info;
  }
}

/** Some 2 ms for 100,000 lines. */
function topsOf(lines: HeadlineCollection | null, heights: ReadonlyMap<LineKey, number>): Float64Array<ArrayBuffer> {
  const tops = new Float64Array((lines?.size ?? 0) + 1);
  if (lines === null) return tops;
  const own = new Float64Array(lines.size).fill(guessedHeightPx);
  for (const [key, height] of heights) {
    const at = lines.placeOf(key);
    if (at >= 0) own[at] = height;
  }
  own.forEach((height, at) => {
    tops[at + 1] = (tops[at] ?? 0) + height;
  });
  return tops;
}

/** The line that a point is in; the first for a point above all. */
function lineAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
