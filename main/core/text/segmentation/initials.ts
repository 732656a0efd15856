import type { StoppedWord } from './abbreviation-end';
import { lettersAt } from './characters';

/** `J.`, `J.R.R.`, `J.-P.`, `Ph.D.`. */
export const isInitials = (word: string): boolean =>
  word.length <= 12 && /^(?:\p{Lu}\p{Ll}?\.-?){1,5}$/u.test(word) && !/^\p{Lu}\p{Ll}\.$/u.test(word);

const nextInitial = /\p{Lu}\.|\p{Lu}\p{L}{0,20}[”"’]/uy;
const romanOne = /^(?:I|V|X)\.$/;

/** Whether a sentence ends with them: they are a name's before a name, and a label's after "plan" or "vitamin". */
export function endsAfterInitials(around: StoppedWord): boolean {
  const { word, previous, words, isNewStart, beginning, stop } = around;
  if (isFollowedByInitial(around)) return false;
  if (isNewStart || beginning.characters !== 'upper') return true;
  if (words.labels.has(previous.toLowerCase())) return true;
  if (word === 'I.') return !/^\p{Lu}\p{Ll}/u.test(previous) || words.starters.has(previous.toLowerCase());
  return romanOne.test(word) && previous === '' && lettersAt(stop.text, beginning.offset) === '';
}

/** "J. K. Harrow", and a nickname: J. “Bud” Holm. */
function isFollowedByInitial({ stop, beginning }: StoppedWord): boolean {
  nextInitial.lastIndex = beginning.offset;
  const found = nextInitial.exec(stop.text)?.[0] ?? '';
  return beginning.opensQuotation ? found.length > 2 && !found.endsWith('.') : found.endsWith('.');
}
