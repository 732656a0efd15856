import { createContext, useContext, useRef } from 'react';
import { ageLabel, rowLabel, type Translate } from '../state/labels';
import type { ListRow } from '../state/library';

/** What all lines of a list share. */
export interface HeadlineSurroundings {
  /** Lines of the whole list, also of those that are still on their way. */
  readonly totalCount: number;
  readonly now: Date;
  /** BCP 47, for dates. */
  readonly locale: string;
  readonly t: Translate;
  readonly onFocus: (storyId: string) => void;
  readonly onBlur: () => void;
}

export const SurroundingsContext = createContext<HeadlineSurroundings | null>(null);

/** What the list gives to its lines. Only inside `SurroundingsContext`. */
export function useSurroundings(): HeadlineSurroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('a line stands outside its list');
  return surroundings;
}

export const ageOf = (row: ListRow, { now, locale, t }: HeadlineSurroundings): string =>
  ageLabel(row.publishedAt ?? row.addedAt, now, locale, t);

interface HeldLabel {
  readonly storyId: string;
  readonly label: string;
}

/** The label to show: a line that has the focus keeps the one it came with. `null`: none is held. */
export const holdLabel = (held: HeldLabel | null, line: HeldLabel, hasFocus: boolean): HeldLabel | null => {
  if (!hasFocus) return null;
  return held?.storyId === line.storyId ? held : line;
};

/**
 * The label of a line. While it has the focus it stays as it was, or marking the story read would make a screen reader say all of it once
 * more.
 */
export function useHeadlineLabel(row: ListRow, surroundings: HeadlineSurroundings, hasFocus: boolean): string {
  const held = useRef<HeldLabel | null>(null);
  const label = rowLabel(row, ageOf(row, surroundings), surroundings.t);
  held.current = holdLabel(held.current, { storyId: row.storyId, label }, hasFocus);
  return held.current?.label ?? label;
}
