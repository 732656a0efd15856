const small = [
  'zero',
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'],
  ...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
] as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const groups = ['', 'thousand', 'million', 'billion', 'trillion'] as const;
/** Longer numbers have no name that people know, and double precision ends there. */
const maxNamedDigits = groups.length * 3;

/** A whole number in words, American style without "and". Numbers with a leading zero or more than 15 digits are spelled out. */
export function wholeNumber(digits: string): string {
  const isCode = digits.length > 1 && digits.startsWith('0');
  if (isCode || digits.length > maxNamedDigits) return digitByDigit(digits);
  if (Number(digits) === 0) return small[0];
  const spoken: string[] = [];
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  for (let at = 0; at < padded.length; at += 3) {
    const group = Number(padded.slice(at, at + 3));
    if (group > 0) spoken.push(belowThousand(group), groups[(padded.length - at) / 3 - 1] ?? '');
  }
  return spoken.filter((word) => word !== '').join(' ');
}

/** `27.4` → "twenty-seven point four". Takes digits with or without a decimal part, no grouping. */
export function decimalNumber(digits: string): string {
  const [whole = '0', fraction] = digits.split('.');
  return fraction === undefined ? wholeNumber(whole) : `${wholeNumber(whole)} point ${digitByDigit(fraction)}`;
}

/** 1100 to 2099 as years are said: "nineteen oh five", "two thousand eight", "twenty twenty-six". */
export function year(value: number): string {
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (century === 20 && rest < 10) return wholeNumber(String(value));
  if (rest === 0) return `${belowHundred(century)} hundred`;
  return `${belowHundred(century)} ${rest < 10 ? `oh ${small[rest]}` : belowHundred(rest)}`;
}

/** 1 to 99: "first", "twenty-first". */
export function ordinal(value: number): string {
  const unit = value % 10;
  if (value < 20) return irregular[value] ?? `${small[value]}th`;
  return unit === 0 ? `${belowHundred(value).slice(0, -1)}ieth` : `${tens[Math.floor(value / 10)]}-${ordinal(unit)}`;
}

const irregular: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  5: 'fifth',
  8: 'eighth',
  9: 'ninth',
  12: 'twelfth',
};

const digitByDigit = (digits: string): string => Array.from(digits, (digit) => small[Number(digit)]).join(' ');

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value);
  const rest = value % 100;
  const hundreds = `${small[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} ${belowHundred(rest)}`;
}

function belowHundred(value: number): string {
  const unit = small[value % 10];
  if (value < 20) return small[value] ?? '';
  return value % 10 === 0 ? (tens[value / 10] ?? '') : `${tens[Math.floor(value / 10)]}-${unit}`;
}
