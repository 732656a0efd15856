import { maxPatterns, maxPronunciations } from '../../../../contract/limits';
import type { BadLine, LineProblem, Pronunciation } from '../../../../contract/pronunciations';
import { formatLine, isRemark, parseLine } from './line';

/** One line of the file as it stands. Remarks have neither rule nor problem. */
export interface DocumentLine {
  readonly text: string;
  readonly rule: Pronunciation | null;
  readonly problem: LineProblem | null;
}

/** A whole file of pronunciations. Remarks, bad lines and the order are kept whatever is changed. */
export type PronunciationDocument = readonly DocumentLine[];

const splitLines = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** Never fails: lines that say nothing carry their problem. Lines past the limits do not count. */
export function readDocument(text: string): PronunciationDocument {
  let rules = 0;
  let patterns = 0;
  return splitLines(text).map((line) => {
    if (isRemark(line)) return remark(line);
    // Past the limit a line is not even looked at: a huge file costs no more than the lines that count.
    if (rules >= maxPronunciations) return bad(line, 'too-many');
    const read = parseLine(line);
    if (!read.ok) return bad(line, read.problem);
    if (read.rule.match === 'pattern' && patterns >= maxPatterns) return bad(line, 'too-many-patterns');
    rules += 1;
    patterns += read.rule.match === 'pattern' ? 1 : 0;
    return { text: line, rule: read.rule, problem: null };
  });
}

const remark = (text: string): DocumentLine => ({ text, rule: null, problem: null });
const bad = (text: string, problem: LineProblem): DocumentLine => ({ text, rule: null, problem });

export const documentText = (lines: PronunciationDocument): string => lines.map(({ text }) => `${text}\n`).join('');

export const rulesOfDocument = (lines: PronunciationDocument): readonly Pronunciation[] =>
  lines.flatMap(({ rule }) => (rule === null ? [] : [rule]));

export const problemsOf = (lines: PronunciationDocument): readonly BadLine[] =>
  lines.flatMap(({ problem }, index) => (problem === null ? [] : [{ line: index + 1, problem }]));

const keyOf = ({ language, text, match, matchCase }: Pronunciation): string =>
  JSON.stringify([
    language.toLowerCase(),
    matchCase || match === 'pattern' ? text : text.toLowerCase(),
    match,
    matchCase,
  ]);

/** Puts a rule in the place of line `at` (an index) or of an older rule for the same text; else at the end. */
export function withRule(lines: PronunciationDocument, rule: Pronunciation, at: number | null): PronunciationDocument {
  const key = keyOf(rule);
  const isSame = (line: DocumentLine): boolean => line.rule !== null && keyOf(line.rule) === key;
  const found = at ?? lines.findIndex(isSame);
  const fresh: DocumentLine = { text: formatLine(rule), rule, problem: null };
  if (found < 0) return [...lines, fresh];
  return lines.flatMap((line, index) => (index === found ? [fresh] : isSame(line) ? [] : [line]));
}

export interface Merged {
  readonly lines: PronunciationDocument;
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}

/** Takes over another file: new rules at the end, changed ones in their place; its remarks and bad lines too, once. */
export function merge(lines: PronunciationDocument, given: PronunciationDocument): Merged {
  const merged: DocumentLine[] = [...lines];
  const known = new Set(lines.map(({ text }) => text));
  const places = new Map(lines.flatMap(({ rule }, index) => (rule === null ? [] : [[keyOf(rule), index] as const])));
  const counts = { added: 0, replaced: 0, kept: 0 };
  for (const line of given) {
    const at = line.rule === null ? undefined : places.get(keyOf(line.rule));
    const old = at === undefined ? undefined : merged[at];
    if (line.rule === null) {
      if (!known.has(line.text) || line.text.trim() === '') merged.push(line);
    } else if (at === undefined || old === undefined) {
      places.set(keyOf(line.rule), merged.length);
      merged.push(line);
      counts.added += 1;
    } else if (old.rule?.sayAs === line.rule.sayAs) counts.kept += 1;
    else {
      merged[at] = line;
      counts.replaced += 1;
    }
  }
  const isChanged = counts.added + counts.replaced > 0 || problemsOf(given).length > 0;
  return { lines: isChanged ? merged : lines, ...counts };
}
