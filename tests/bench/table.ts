const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** A table of Markdown, numbers to the right of the first column. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');

export const verdict = (isMet: boolean): string => (isMet ? 'met' : '**missed**');

/** With a real minus sign, and none before zero. */
export function number(value: number, digits = 0): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace('-', '−');
}
