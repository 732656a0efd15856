import type { Run } from '../../contract/story';

/** A half-open stretch of a section's text, in UTF-16 units. */
export interface Stretch {
  readonly startChars: number;
  readonly endChars: number;
}

/** A piece of a run that is inside or outside the marked stretch as a whole. */
export interface Segment {
  readonly text: string;
  /** Where it begins in the section's text. */
  readonly startChars: number;
  readonly isMarked: boolean;
}

/** Offsets inside `text` where the stretch begins and ends, those that lie strictly inside. */
function cuts(text: string, startChars: number, mark: Stretch): readonly number[] {
  return [mark.startChars - startChars, mark.endChars - startChars].filter((at) => at > 0 && at < text.length);
}

/** Cuts one run at the ends of the marked stretch; joined, the pieces are the run's text. */
export function segmentsOf(run: Run, startChars: number, mark: Stretch | null): readonly Segment[] {
  const { text } = run;
  if (mark === null) return [{ text, startChars, isMarked: false }];
  const ends = [...new Set([...cuts(text, startChars, mark), text.length])];
  return ends.map((end, index) => {
    const begin = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const at = startChars + begin;
    return { text: text.slice(begin, end), startChars: at, isMarked: at >= mark.startChars && at < mark.endChars };
  });
}

/** The marked stretch, if it touches a block of this length; else null, so that the block need not be drawn again. */
export function markIn(mark: Stretch | null, startChars: number, lengthChars: number): Stretch | null {
  if (mark === null) return null;
  return mark.startChars < startChars + lengthChars && mark.endChars > startChars ? mark : null;
}
