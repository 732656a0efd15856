/** What a person sees the text on. */
export interface Terminal {
  /** Columns to wrap lines at; null: lines are not wrapped, as in a pipe or a file. */
  readonly columns: number | null;
  readonly hasColour: boolean;
}

/** Narrower than this, wrapping would tear more than it helps. */
const minColumns = 20;

/**
 * Wraps at spaces, so that no word is torn at the edge of the screen. Words longer than a line stay whole, for the terminal to tear.
 * Line feeds in the text stay.
 */
export function wrapped(text: string, { columns }: Terminal): string {
  if (columns === null || columns < minColumns) return text;
  return text
    .split('\n')
    .map((line) => wrappedLine(line, columns))
    .join('\n');
}

function wrappedLine(line: string, columns: number): string {
  let written = '';
  let used = 0;
  for (const word of line.split(' ')) {
    const cells = cellsOf(word);
    const fits = used === 0 || used + 1 + cells <= columns;
    if (written !== '') written += fits ? ' ' : '\n';
    used = (fits && used > 0 ? used + 1 : 0) + cells;
    written += word;
  }
  return written;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;

/** Cells of a terminal: East Asian letters take two, marks none. */
function cellsOf(word: string): number {
  let cells = 0;
  for (const character of word) cells += wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return cells;
}

/** Bold where the terminal shows it: nothing is told by the look alone. */
export const bold = (text: string, { hasColour }: Terminal): string =>
  hasColour ? text.replace(/[^\n]+/g, '\u001b[1m$&\u001b[22m') : text;

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** NO_COLOR and TERM=dumb are respected (no-color.org). */
export const terminalOf = (output: Output, env: Readonly<Record<string, string | undefined>>): Terminal => ({
  columns: output.isTTY === true ? (output.columns ?? null) : null,
  hasColour: output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
});
