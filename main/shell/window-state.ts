import { z } from '../../contract/jitless';
import { type Bounds, defaultSize, minSize } from './bounds';
import { nearestZoom, normalZoomPercent } from './zoom';

/** What the shell remembers of its window between two starts. */
export interface WindowState {
  /** Bounds of the window when it is neither maximised nor full screen; null at the first start. */
  readonly bounds: Bounds | null;
  readonly isMaximised: boolean;
  readonly isFullScreen: boolean;
  readonly zoomPercent: number;
  /** `#RRGGBB` of the theme, so that the window has its colour before the page paints; null at the first start. */
  readonly background: string | null;
}

export const firstWindowState: WindowState = {
  bounds: null,
  isMaximised: false,
  isFullScreen: false,
  zoomPercent: normalZoomPercent,
  background: null,
};

/** No desktop is wider; a larger number is damage. */
const farthest = 100_000;
const place = z.number().int().min(-farthest).max(farthest);
const boundsSchema = z.object({
  x: place,
  y: place,
  width: z.number().int().min(minSize.width).max(farthest).catch(defaultSize.width),
  height: z.number().int().min(minSize.height).max(farthest).catch(defaultSize.height),
});

/** Each field stands alone: one that cannot be used falls back without taking the others along. */
const schema = z.object({
  bounds: boundsSchema.nullable().catch(null),
  isMaximised: z.boolean().catch(false),
  isFullScreen: z.boolean().catch(false),
  zoomPercent: z.number().transform(nearestZoom).catch(normalZoomPercent),
  background: z
    .string()
    .regex(/^#[0-9A-F]{6}$/i)
    .nullable()
    .catch(null),
});

/** Never throws: whatever cannot be read is what a first start has. */
export function parseWindowState(text: string): WindowState {
  try {
    const state = schema.safeParse(JSON.parse(text));
    return state.success ? state.data : firstWindowState;
  } catch {
    return firstWindowState;
  }
}

export const formatWindowState = (state: WindowState): string => `${JSON.stringify(state, null, 2)}\n`;
