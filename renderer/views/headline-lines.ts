import { useMemo, useRef } from 'react';
import { ageLabel, rowLabel, type Translate } from '../state/labels';
import type { ListRow } from '../state/library';
import { rememberedTexts } from '../state/remembered-texts';

/** One line of Headlines, ready to draw. */
export interface HeadlineLine {
  readonly id: string;
  readonly row: ListRow;
  readonly label: string;
  readonly age: string;
}

/** The lines of a list, each the same object as before while its story, its age and the language are the same. */
export function linesOf(
  rows: readonly ListRow[],
  before: ReadonlyMap<string, HeadlineLine>,
  ageOf: (row: ListRow) => string,
  t: Translate,
): readonly HeadlineLine[] {
  return rows.map((row) => {
    const age = ageOf(row);
    const old = before.get(row.storyId);
    const label = rowLabel(row, age, t);
    return old?.row === row && old.label === label ? old : { id: row.storyId, row, label, age };
  });
}

/** The same lines, but one keeps a label: all of them unchanged when it already has it. */
export function holdLabel(lines: readonly HeadlineLine[], id: string, label: string): readonly HeadlineLine[] {
  const at = lines.findIndex((line) => line.id === id);
  const line = lines[at];
  return line === undefined || line.label === label
    ? lines
    : lines.map((one) => (one === line ? { ...one, label } : one));
}

/**
 * Lines for the list. A line keeps its identity while nothing about it changes, so that only changed lines are drawn again; and the line
 * that holds the focus keeps its label, or marking it read would make a screen reader say all of it once more.
 *
 * @param locale BCP 47, for dates
 */
export function useHeadlineLines(
  rows: readonly ListRow[],
  focusedId: string | null,
  locale: string,
  t: Translate,
): readonly HeadlineLine[] {
  const drawn = useRef<ReadonlyMap<string, HeadlineLine>>(new Map());
  const held = useRef<{ readonly id: string; readonly label: string } | null>(null);
  const words = t('age.today');
  const today = new Date().toDateString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is new with every drawing; its words change with the language only.
  const lines = useMemo(() => {
    const now = new Date(today);
    const texts = rememberedTexts(t);
    const ageOf = (row: ListRow): string => ageLabel(row.publishedAt ?? row.addedAt, now, locale, texts);
    const next = linesOf(rows, drawn.current, ageOf, texts);
    drawn.current = new Map(next.map((line) => [line.id, line]));
    return next;
  }, [rows, locale, today, words]);

  if (held.current?.id !== focusedId) {
    const line = focusedId === null ? undefined : drawn.current.get(focusedId);
    held.current = line === undefined ? null : { id: line.id, label: line.label };
  }
  return held.current === null ? lines : holdLabel(lines, held.current.id, held.current.label);
}
