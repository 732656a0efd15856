import type { RunningApp } from './launch';

/** Red, green, blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

/** What the window really shows, in device pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour;
}

/** A rectangle in CSS px of the page, as `getBoundingClientRect` tells. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window as it is painted; Playwright's own pictures shrink with zoom. */
export async function picture({ app }: RunningApp): Promise<Picture> {
  const { width, height, data } = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    if (!image) throw new Error('no window');
    return { ...image.getSize(), data: image.toBitmap().toString('base64') };
  });
  // Chromium's bitmaps on Linux are blue, green, red, alpha.
  const bytes = Buffer.from(data, 'base64');
  return {
    width,
    height,
    at(x, y) {
      const from = 4 * (Math.floor(y) * width + Math.floor(x));
      return [bytes[from + 2] ?? 0, bytes[from + 1] ?? 0, bytes[from] ?? 0];
    },
  };
}

/** How many pixels of a box have a colour, by `#rrggbb`. `scale`: device pixels for each CSS px. */
export function coloursIn(image: Picture, box: Box, scale = 1): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const toX = Math.min(image.width, (box.x + box.width) * scale);
  const toY = Math.min(image.height, (box.y + box.height) * scale);
  for (let y = Math.max(0, box.y * scale); y < toY; y += 1)
    for (let x = Math.max(0, box.x * scale); x < toX; x += 1) {
      const name = hex(image.at(x, y));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return counts;
}

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

/** Contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const hex = (colour: Colour): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Pixels of a box that differ between two pictures by a contrast of at least 3 : 1 (WCAG 2.4.13). */
export function changedPixels(before: Picture, after: Picture, { x, y, width, height }: Box): number {
  let count = 0;
  for (let row = Math.max(0, y); row < Math.min(after.height, y + height); row += 1)
    for (let column = Math.max(0, x); column < Math.min(after.width, x + width); column += 1)
      if (contrast(hex(before.at(column, row)), hex(after.at(column, row))) >= 3) count += 1;
  return count;
}
