import type { AbbreviationTable } from './abbreviations/abbreviation-table';

/** What stands on both sides of a possible sentence end. */
interface Surroundings {
  /** The last word before it with its stop, opening marks taken off; at most 40 characters. */
  readonly before: string;
  /** Word and marks after it, quotation marks and brackets taken off. */
  readonly after: string;
  readonly opensQuotation: boolean;
  readonly hasSpace: boolean;
}

const reach = 40;

/**
 * Whether a boundary of the Unicode rules is a sentence's end for people. `table` null: only what holds in every language.
 * Looks at 40 characters on each side, so its cost does not depend on the text.
 */
export function isSentenceEnd(text: string, at: number, table: AbbreviationTable | null): boolean {
  const left = text.slice(Math.max(0, at - reach), at);
  if (/[\n\u2028\u2029]\s*$/.test(left)) return true;
  const around = surroundings(left, text.slice(at, at + reach));
  if (isInsideAddress(around) || goesOnInLowerCase(around)) return false;
  return table === null || !goesOnAfterAbbreviation(around, table);
}

function surroundings(left: string, right: string): Surroundings {
  const trimmed = left.trimEnd();
  const word = /\S*$/.exec(trimmed)?.[0] ?? '';
  const opening = /^[\s("“„«‘'[¿¡]*/.exec(right)?.[0] ?? '';
  return {
    before: word.replace(/^[("“„«‘'[¿¡]+/, ''),
    after: right.slice(opening.length),
    opensQuotation: /["“„«‘']/.test(opening),
    hasSpace: trimmed.length < left.length,
  };
}

const isInsideAddress = ({ before, after, hasSpace }: Surroundings): boolean =>
  !hasSpace && /[/@=&]|^www\./.test(before) && /^[\w/&=#%-]/.test(after);

/** “Will it hold?” she asked. */
const goesOnInLowerCase = ({ before, after, opensQuotation }: Surroundings): boolean =>
  !opensQuotation && /[?!…][)\]"”»’']*$/.test(before) && /^\p{Ll}/u.test(after);

function goesOnAfterAbbreviation(around: Surroundings, table: AbbreviationTable): boolean {
  const word = around.before.toLowerCase();
  const isCapital = word !== around.before;
  if (table.never.has(word) || (isCapital && table.titles.has(word))) return true;
  if (table.beforeNumber.has(word) && /^\d/.test(around.after)) return true;
  if (table.times.has(word)) return table.timeFollowers.has(nextWord(around));
  const isAbbreviation = table.seldom.has(word) || (isCapital && table.names.has(word)) || isInitials(around);
  return isAbbreviation && !startsSentence(around, table);
}

/** `J.`, `J.R.R.`, `Ph.D.`; a lone "I." is more often the word than a name. */
function isInitials({ before, after }: Surroundings): boolean {
  if (before === 'I.') return /^\p{Lu}\./u.test(after);
  return /^\p{Lu}\.$/u.test(before) || /^(?:\p{L}{1,2}\.){2,}$/u.test(before);
}

const startsSentence = (around: Surroundings, { starters }: AbbreviationTable): boolean =>
  /^\p{Lu}/u.test(around.after) && (around.opensQuotation || starters.has(nextWord(around)));

const nextWord = ({ after }: Surroundings): string => (/^\p{L}+/u.exec(after)?.[0] ?? '').toLowerCase();
