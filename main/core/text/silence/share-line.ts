import shared from './data/shared.json';
import { unwrapped } from './line';
import { isName } from './names';
import { phrases } from './template';
import type { SilenceWords } from './words';

/** Tells whether a line, as `plainLine` gives it, only asks to share, to subscribe or to read something else. */
export type IsShareLine = (line: string) => boolean;

/** A phrase with words of its own, and a stop behind them, may be somebody's sentence: "Read more about it, she said." */
const after = (line: string): string => (line.includes('...') ? '' : '[.!:…]?');
/** A title behind a colon or an arrow; with a full stop at its end it is a sentence. */
const title = String.raw`(?: ?[:|>»→] ?|: ?)(?<title>[\p{Lu}\p{N}"“„«'¿¡@(#h].{2,250}[^.…])`;
const nobody: ReadonlySet<string> = new Set();

export function shareLineOf({ share, lists }: SilenceWords): IsShareLine {
  const all = { ...lists, agency: shared.agencies };
  const patterns = [
    ...share.lines.map((line) => phrases([line], all, after(line))),
    ...share.leads.map((lead) => phrases([lead], all, '[:…]?')),
    ...share.leads.map((lead) => phrases([lead], all, title)),
  ];
  return (given) => {
    const line = unwrapped(given);
    const matches = patterns.map((pattern) => pattern.exec(line)).filter((match) => match !== null);
    return matches.some(({ groups }) => isMeant(groups?.names) && startsAsTitle(groups?.title));
  };
}

const isMeant = (names: string | undefined): boolean => names === undefined || isName(names, nobody);

/** Patterns look past capitals; a title begins with one, or is an address. */
const startsAsTitle = (title: string | undefined): boolean =>
  title === undefined || /^(?:["“„«'¿¡@(#]|[\p{Lu}\p{N}]|https?:)/u.test(title);
