import shared from './data/shared.json';
import { unwrapped, withoutStop } from './line';
import { isAgency, isName } from './names';
import { phrases, templateSource } from './template';
import type { SilenceWords } from './words';

/** Tells whether a line, as `plainLine` gives it, only says who made the story. */
export type IsByline = (line: string) => boolean;

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

export function bylineOf({ byline, lists }: SilenceWords): IsByline {
  const all = { ...lists, agency: shared.agencies, staff: byline.staff };
  const notNames = new Set(byline.notNames.flatMap((line) => line.split(' ')));
  const leads = byline.leads.map((lead) => templateSource(lead, all)).join('|');
  const by = new RegExp(`^${oneOf(byline.by)} (?<names>.+)$`, 'iu');
  const credit = new RegExp(`^(?:${leads}) ?(?<names>.+)$`, 'iu');
  const breaks = new RegExp(`[;,.|] (?:${oneOf(byline.and)} )?(?=(?:${leads}) ?\\S)`, 'giu');
  const lines = byline.lines.map((line) => phrases([line], all));
  const separators = new RegExp(`(?: ?[,;/|·] ?| )${oneOf(byline.and)} | ?[,;/|·] ?`, 'iu');
  const place = new RegExp(` ${oneOf(byline.in)} (?<place>\\p{Lu}.*)$`, 'u');
  const staff = new Set(byline.staff);
  const staffBefore = new RegExp(`^(?:.{2,40} )?${oneOf(byline.staff)} (?=\\p{Lu})`, 'u');

  const isStaff = (text: string): boolean => staff.has(text.toLowerCase()) || isAgency(text);
  const isPerson = (piece: string, minWords: number): boolean => {
    const text = piece.replace(place, '').replace(staffBefore, '').trim();
    const where = place.exec(piece)?.groups?.place;
    return (isStaff(text) || isName(text, notNames, minWords)) && (where === undefined || isName(where, notNames));
  };
  const areNames = (text: string, minWords: number): boolean => {
    const [first = '', ...others] = text.split(separators).map((piece) => piece.trim());
    return isPerson(first, minWords) && others.every((piece) => isPerson(piece, 1));
  };
  const areCredits = (line: string): boolean =>
    line.split(breaks).every((part) => areNames(credit.exec(withoutStop(part))?.groups?.names ?? '', 2));

  return (given) => {
    const line = withoutStop(unwrapped(given));
    const names = by.exec(line)?.groups?.names;
    if (names !== undefined && areNames(names, 2)) return true;
    const found = lines.map((pattern) => pattern.exec(line)).find((match) => match !== null);
    if (found) return found.groups?.names === undefined || areNames(found.groups.names, 2);
    return areCredits(line);
  };
}
