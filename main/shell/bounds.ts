/** Rectangle in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Small enough for WCAG 1.4.10 (320 CSS px wide), large enough to be found and held. */
export const minSize = { width: 320, height: 240 } as const;
export const defaultSize = { width: 1280, height: 860 } as const;

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function centred(area: Bounds, width: number, height: number): Bounds {
  const x = area.x + Math.floor((area.width - width) / 2);
  const y = area.y + Math.floor((area.height - height) / 2);
  return { x, y, width, height };
}

function fitInto(wanted: Bounds, area: Bounds): Bounds {
  const width = Math.min(Math.max(wanted.width, minSize.width), area.width);
  const height = Math.min(Math.max(wanted.height, minSize.height), area.height);
  const x = between(wanted.x, area.x, area.x + area.width - width);
  const y = between(wanted.y, area.y, area.y + area.height - height);
  return { x, y, width, height };
}

/**
 * Bounds that lie wholly on a display that is there now: a window restored onto an unplugged screen is lost, above all for a person
 * who cannot see where it went.
 *
 * @param wanted remembered bounds, or null at the first start
 * @param areas  work areas of all displays, the primary one first; not empty
 */
export function visibleBounds(wanted: Bounds | null, areas: readonly Bounds[]): Bounds {
  const primary = areas[0] ?? { x: 0, y: 0, ...defaultSize };
  if (wanted !== null) {
    const nearest = areas.reduce(
      (best, area) => (overlap(wanted, area) > overlap(wanted, best) ? area : best),
      primary,
    );
    if (overlap(wanted, nearest) > 0) return fitInto(wanted, nearest);
  }
  const { width, height } = wanted ?? defaultSize;
  return fitInto(centred(primary, width, height), primary);
}
