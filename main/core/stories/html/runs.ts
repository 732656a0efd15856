import type { Run } from '../../../../contract/story';
import { cleanText } from '../clean';

/** What a run has besides its text. */
export type Marks = Omit<Run, 'text'>;

/** Adds text to the last run when it has the same marks. */
export function appendText(runs: Run[], text: string, marks: Marks): void {
  const last = runs.at(-1);
  if (last !== undefined && hasMarks(last, marks)) runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push({ text, ...marks });
}

const hasMarks = (run: Run, marks: Marks): boolean =>
  run.href === marks.href &&
  run.emphasis === marks.emphasis &&
  run.strong === marks.strong &&
  run.language === marks.language;

/** White space as a page shows it: one space, also across runs, none at the ends. A single no-break or ideographic space stays itself. */
export function collapsedRuns(runs: readonly Run[]): readonly Run[] {
  const collapsed: Run[] = [];
  let endsInSpace = true;
  for (const run of runs) {
    const single = cleanText(run.text).replace(/\s+/gu, oneSpace);
    const text = endsInSpace ? single.replace(/^\s/u, '') : single;
    if (text === '') continue;
    endsInSpace = /\s$/u.test(text);
    collapsed.push({ ...run, text });
  }
  return trimmedEnd(collapsed);
}

const oneSpace = (spaces: string): string => (spaces.length === 1 && !/[\t\n\r\f]/.test(spaces) ? spaces : ' ');

/** Line ends and indents stay, blank lines at the ends go. */
export function codeRuns(runs: readonly Run[]): readonly Run[] {
  const cleaned = runs.map((run) => ({ ...run, text: cleanCode(run.text) }));
  const first = cleaned.findIndex(({ text }) => /\S/u.test(text));
  const kept = first === -1 ? [] : cleaned.slice(first);
  const [start, ...rest] = kept;
  if (start === undefined) return [];
  return trimmedEnd([{ ...start, text: start.text.replace(/^(?:[^\S\n]*\n)+/u, '') }, ...rest]);
}

const cleanCode = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => {
      if (line === '') return line;
      const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
      return indent.replaceAll('\t', '  ') + cleanText(line.slice(indent.length));
    })
    .join('\n');

function trimmedEnd(runs: readonly Run[]): readonly Run[] {
  const kept = [...runs];
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...kept, { ...last, text }];
  }
  return [];
}
