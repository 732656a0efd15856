import type { Block, Run } from '../../../contract/story';

export const blockChars = ({ runs }: Block): number => runs.reduce((sum, run) => sum + run.text.length, 0);

export const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The runs of a half-open range of a block's text; the first and last run are cut to fit. */
export function sliceRuns(runs: readonly Run[], startChars: number, endChars: number): readonly Run[] {
  const sliced: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (end > startChars && at < endChars) {
      const text = run.text.slice(Math.max(0, startChars - at), Math.min(run.text.length, endChars - at));
      sliced.push(text.length === run.text.length ? run : { ...run, text });
    }
    at = end;
    if (at >= endChars) break;
  }
  return sliced;
}
