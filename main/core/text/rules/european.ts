/** What Spanish, German and French share: how figures are written and what stands around them. */

/** No word, code, time or sum goes on into the number; a minus that belongs to it is the group `minus`. */
export const start = String.raw`(?:(?<=^|[ (\["“‘«„])(?<minus>[-−–])|(?<![\p{L}\p{N}_.,:\/\\@#%=+\-−–$£€¥₹§]|(?<!\p{L})['’]))`;

/** Times, scores, ranges, ordinals, codes and units are left to other rules and to the engine. */
export const end = String.raw`(?![\p{L}\p{N}_@#=+°²³ºª$€£¥]|-\p{Lu}|[.,:\/–−\-'’]\p{N}|[.:\/'’]\p{L}| ?[%°‰])`;

/** No letter or figure goes on after a unit, a sign or an abbreviation. */
export const wordEnd = String.raw`(?![\p{L}\p{N}²³]|[.,]\p{N}|[\/'’]\p{L})`;

export const wordStart = String.raw`(?<![\p{L}\p{N}])(?<!\p{L}[.\-])`;

/** The stop of an abbreviation, which stays where it ends the sentence too. */
export const abbreviationStop = String.raw`(?:\.(?!["”“’»)\]]*$)|(?=\.["”“’»)\]]*$))`;

/** The word after a match and one space; empty where something else follows. */
export function wordAfter(match: RegExpExecArray): string {
  const from = match.index + match[0].length;
  return /^ (\p{L}+)/u.exec(match.input.slice(from, from + 30))?.[1] ?? '';
}

/** What stands before a match, as far as rules look back. */
export const textBefore = (match: RegExpExecArray): string =>
  match.input.slice(Math.max(0, match.index - 40), match.index);

/** The last word before a match, in lower case. */
export const wordBefore = (match: RegExpExecArray): string =>
  (/(\p{L}+),? $/u.exec(textBefore(match))?.[1] ?? '').toLowerCase();

export const group = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? '';

/** Day and month as numbers where the two are a date. */
export function dayAndMonth(match: RegExpExecArray): readonly [day: number, month: number] | null {
  const [day, month] = [Number(group(match, 'day')), Number(group(match, 'month'))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [day, month] : null;
}

/** `12/12/2024`, `12.12.2024`, `12-12-2024`: day before month. */
export const numericDate = String.raw`(?<![\p{L}\p{N}.,:\/\-])(?<day>\d{1,2})(?<mark>[.\/\-])(?<month>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?![\p{L}\p{N}]|[.,:\/\-]\p{N})`;

/** Letters only: no vowel makes a word of them. `XV` is a number, `MM.` an abbreviation, `BRRR` a noise. */
export const consonants = String.raw`(?![VX]+(?!\p{L}))(?!\p{L}{0,3}(?<noise>\p{L})\k<noise>\k<noise>)[BCDFGHJKLMNPQRSTVWXZ]{2,5}`;

export const spelled = (letters: string): string => Array.from(letters).join(' ');
