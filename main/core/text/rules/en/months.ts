import { alternatives } from '../alternatives';

const shortNames: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "MAY" and "MARCH" in capitals are as often verbs of a headline; in lower case no month is written. */
const capitals = [...Object.keys(shortNames), ...names]
  .map((name) => name.toUpperCase())
  .filter((name) => !/^(?:MAY|MAR|MARCH)$/.test(name));

/** A month, long or short. A short one may bring its stop along. */
export const anyMonth = `(?:${alternatives([...names, ...capitals.filter((name) => name.length > 4)])}|(?:${alternatives([...Object.keys(shortNames), ...capitals.filter((name) => name.length <= 4)])})\\.?)`;

/** "Sept." → "September". */
export function monthName(written: string): string {
  const plain = written.replace('.', '');
  const name = plain.charAt(0) + plain.slice(1).toLowerCase();
  return shortNames[name] ?? name;
}

/** The name of month 1 to 12. */
export const monthOfYear = (month: number): string => names[month - 1] ?? '';
