import { RE2JS } from 're2js';
import type { LineProblem } from '../../../../contract/pronunciations';

/** Half-open range. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Steps that all patterns together may take on one sentence: about a fifth of a second. */
export interface Effort {
  left: number;
}

export interface Pattern {
  /** Non-empty matches that do not overlap, in order; none any more when the effort is used up. */
  find(text: string, effort: Effort): readonly Match[];
}

/** Instructions of the compiled program. `(a{30}){30}` has 962. */
const maxInstructions = 1_000;

/**
 * A regular expression of RE2: one search takes time in proportion to text times pattern, whatever both are. Going from match to match may
 * search the rest again and again, so every search is charged for the text that is left.
 */
export function compilePattern(
  source: string,
  matchCase: boolean,
): { readonly ok: true; readonly pattern: Pattern } | { readonly ok: false; readonly problem: LineProblem } {
  try {
    const compiled = RE2JS.compile(source, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
    const instructions = compiled.programSize();
    if (instructions > maxInstructions) return { ok: false, problem: 'large-pattern' };
    return { ok: true, pattern: { find: (text, effort) => findAll(compiled, instructions, text, effort) } };
  } catch {
    return { ok: false, problem: 'bad-pattern' };
  }
}

function findAll(compiled: RE2JS, instructions: number, text: string, effort: Effort): readonly Match[] {
  const found: Match[] = [];
  const matcher = compiled.matcher(text);
  let at = 0;
  for (;;) {
    effort.left -= (text.length - at + 1) * instructions;
    if (effort.left < 0 || !matcher.find()) return found;
    const [start, end] = [matcher.start(), matcher.end()];
    if (end > start) found.push({ start, end });
    at = end;
  }
}
