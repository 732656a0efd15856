import type { Beginning, Stop } from './stop';
import type { WordLists } from './word-lists';

const quotation = /["”’»'“«›‹‘]/;
const speaker =
  /(\p{Lu}[\p{L}’'-]{0,30}\.?)(?:,[^.!?”"»]{1,40},)?\s(?:[\p{Lu}][\p{L}’'-]{0,30}\.?\s){0,3}([\p{Ll}'’]{2,20})([.,;:!?—]|\s[—–-]|$)?(?:\s(\p{L}{1,20}))?/uy;

/**
 * “Will it hold?” Marta Holm said: after a closed quotation a name, a verb of saying and nothing that the verb needs. "Holm said the
 * bridge would hold" is a sentence of its own.
 */
export function isAttribution(
  { text, marksEnd, closersEnd }: Stop,
  { offset, opensQuotation, characters }: Beginning,
  words: WordLists,
): boolean {
  if (opensQuotation || characters !== 'upper' || !quotation.test(text.slice(marksEnd, closersEnd))) return false;
  speaker.lastIndex = offset;
  const [, name = '', verb = '', mark, after = ''] = speaker.exec(text) ?? [];
  if (!words.sayings.has(verb) || (name !== 'I' && words.starters.has(name.toLowerCase()))) return false;
  return mark !== undefined || words.sayingFollowers.has(after.toLowerCase());
}
