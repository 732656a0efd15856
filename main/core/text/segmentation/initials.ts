import type { StoppedWord } from './stopped-word';

/** `J.`, `J.R.R.`, `J.-P.`, `Ph.D.`. */
export const isInitials = (word: string): boolean =>
  word.length <= 12 && /^(?:\p{Lu}\p{Ll}?\.-?){1,5}$/u.test(word) && !/^\p{Lu}\p{Ll}\.$/u.test(word);

const nextInitial = /\p{Lu}\.|\p{Lu}\p{L}{0,20}[”"’]/uy;

/** Whether a sentence ends with them: they are a name's before a name, but not after "plan", "vitamin" or a figure (30 C.); "X." is a company. */
export function endsAfterInitials(around: StoppedWord): boolean {
  const { word, previous, words, isNewStart, beginning } = around;
  if (isFollowedByInitial(around)) return false;
  if (isNewStart || beginning.characters !== 'upper') return true;
  if (words.labels.has(previous.toLowerCase()) || /\d$/.test(previous)) return true;
  if (word === 'I.') return !/^\p{Lu}\p{Ll}/u.test(previous) || words.starters.has(previous.toLowerCase());
  return word === 'X.' && /^\p{Ll}/u.test(previous);
}

/** "J. K. Harrow", and a nickname: J. “Bud” Holm. */
function isFollowedByInitial({ stop, beginning }: StoppedWord): boolean {
  nextInitial.lastIndex = beginning.offset;
  const found = nextInitial.exec(stop.text)?.[0] ?? '';
  return beginning.opensQuotation ? found.length > 2 && !found.endsWith('.') : found.endsWith('.');
}
