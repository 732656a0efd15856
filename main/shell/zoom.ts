import { zoomSteps } from '../../contract/limits';

export type ZoomStep = 'in' | 'out' | 'reset';

export const normalZoomPercent = 100;

/** The step of the table that is nearest to any number; used for what a file remembers. */
export function nearestZoom(percent: number): number {
  return zoomSteps.reduce<number>(
    (best, step) => (Math.abs(step - percent) < Math.abs(best - percent) ? step : best),
    normalZoomPercent,
  );
}

/** Zoom after a step, in per cent; at both ends of the table it stays. */
export function zoomAfter(percent: number, step: ZoomStep): number {
  switch (step) {
    case 'in':
      return zoomSteps.find((other) => other > percent) ?? percent;
    case 'out':
      return [...zoomSteps].reverse().find((other) => other < percent) ?? percent;
    case 'reset':
      return normalZoomPercent;
  }
}
