/** 1,234,567.89 or 1234.5. A group of figures without a name, so that rules can name it. */
export const figures = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

/** Hyphens and the dash that stands between two ends of a range. */
export const dash = '[-‐‑–]';

/** A sign that belongs to the number after it, not to the word before it. */
export const minus = String.raw`(?:(?<=^|[\s("“‘\[—])(?<minus>[-−+]))?`;

/** Words that grow together with a number: "pre-2020", "1-in-5", "5-to-10-year-olds". */
const grown = String.raw`(?<=(?<![\p{L}\p{N}])(?:pre|post|mid|sub|under|over|top|non|Pre|Post|Mid|Sub|Under|Over|Top)-|\d-(?:to|in|and|by|or|for|of|foot)-)`;

/** A number begins here, with or without its sign: it is no tail of a word, a code, a time, a date or an amount of money. */
export const start = String.raw`(?:(?<=^|[\s("“‘\[—])(?<minus>[-−+])|(?<![\p{L}\p{N}_.,:/\\@#%=+\-‐‑−–'’$£€¥₹₩₽₺₪₿¢])|${grown})`;

/** No letter, figure or decimal goes on after the match. */
export const numberEnd = String.raw`(?![\p{L}\p{N}]|[.,]\p{N})`;

/** Nothing goes on that would make the number a time, a score, a range, an ordinal, a code or a measure. */
export const plainEnd = String.raw`(?![\p{L}\p{N}_@#=+%°½¼¾⅓⅔¢]|[.,:/–−\-‐‑'’][\p{N}]|[.:/]\p{L}|['’](?!s(?![\p{L}\p{N}]))\p{L}|\s[°%])`;

/** A number or a range of numbers, in the groups `amount` and `to`. */
export const span = `(?<amount>${figures})(?: ?${dash} ?(?<to>${figures}))?`;

/** The same, where the lower end may bring its unit along: "5km-10km". The group `same` has to be the unit that follows. */
export const spanOf = (units: string): string =>
  `(?<amount>${figures})(?:(?:[ -]?(?<same>${units}))? ?${dash} ?(?<to>${figures}))?`;

/** "500m-1bn" has two units; nobody can say it with one. */
export const hasTwoUnits = (groups: Groups, unit: string): boolean =>
  groups?.same !== undefined && groups.same !== unit;

/** The stop that ends a sentence is kept; the one of an abbreviation inside a sentence is not spoken. */
export const innerStop = String.raw`(?:\.(?!["”’')\]]{0,3} {0,3}$))?`;

export const spokenMinus = (groups: Groups): string => {
  if (groups?.minus === undefined) return '';
  return groups.minus === '+' ? 'plus ' : 'minus ';
};
export const group = (groups: Groups, name: string): string => groups?.[name] ?? '';
export const withoutGrouping = (written: string): string => written.replaceAll(',', '');

export type Groups = RegExpExecArray['groups'];
