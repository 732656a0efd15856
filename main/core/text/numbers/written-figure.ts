/** A number as it is written: `1.500,5`, `1,500.5`, `1 500`, `1’500` or `27,4`. What it is worth {@link readFigure} says. */
export const figures = String.raw`(?:(?<!\d )[1-9]\d{0,2}(?:(?: \d{3}){1,4}(?! ?\d)|(?:[’']\d{3}){1,4}(?!\d))(?:[.,]\d+)?|\d+(?:[.,]\d+){0,6})`;

export interface Figure {
  readonly whole: string;
  /** Empty without decimals. */
  readonly fraction: string;
  readonly decimalMark: ',' | '.' | '';
}

type DecimalMark = ',' | '.';

/**
 * Reads a match of {@link figures}.
 *
 * @param usual the language's decimal mark: decides where a figure can be both, as `1.500` can
 * @returns null for what is no number, as `1.2.3`
 */
export function readFigure(written: string, usual: DecimalMark): Figure | null {
  const isSpaced = /[ ’']/.test(written);
  const digits = written.replace(/[ ’']/g, '');
  const marks = digits.replace(/\d/g, '');
  const mark = marks.at(-1);
  if (mark === undefined) return whole(digits);
  if (mark !== ',' && mark !== '.') return null;
  if (marks.length === 1) {
    const isDecimal = isSpaced || mark === usual || !isGrouped(digits.split(mark));
    return isDecimal ? decimal(digits, mark) : whole(digits.replace(mark, ''));
  }
  const isOneKind = new Set(marks).size === 1;
  if (isOneKind) return isGrouped(digits.split(mark)) ? whole(digits.replaceAll(mark, '')) : null;
  const other = mark === ',' ? '.' : ',';
  const groups = digits.slice(0, digits.lastIndexOf(mark));
  const isMixed = groups.includes(mark) || !isGrouped(groups.split(other));
  return isMixed ? null : decimal(digits.replaceAll(other, ''), mark);
}

const whole = (digits: string): Figure => ({ whole: digits, fraction: '', decimalMark: '' });

function decimal(digits: string, mark: DecimalMark): Figure {
  const [before = '', fraction = ''] = digits.split(mark);
  return { whole: before, fraction, decimalMark: mark };
}

const isGrouped = ([first = '', ...rest]: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/.test(first) && rest.every((digits) => digits.length === 3);
