import { isSpoken, type SilenceSwitches } from '../../../../contract/silence';
import type { Pronouncer, Replacement } from '../replacement';
import { type FoundMark, marksIn } from './marks';

/**
 * What is said in other words, with the marks that are not to be spoken left out. A person's own word for more than the mark wins;
 * inside an address it would only bring the address back. Marks are heard where nothing else would be: who asks for such a sentence
 * wants it.
 */
export function silencing(own: Pronouncer | undefined, switches: SilenceSwitches): Pronouncer {
  const said = (mark: FoundMark): readonly Replacement[] => {
    const isHeard = mark.isAlone || isSpoken(mark.silence, switches);
    // Rules of languages leave footnote marks out; addresses they say in short form.
    if (isHeard) return mark.silence === 'footnote' ? [mark] : [];
    return [{ ...mark, words: '' }];
  };
  return {
    find(text) {
      const ownWords = own?.find(text) ?? [];
      const isOwn = (mark: FoundMark) => ownWords.some(({ start, end }) => start <= mark.start && end >= mark.end);
      return [...marksIn(text).flatMap((mark) => (isOwn(mark) ? [] : said(mark))), ...ownWords];
    },
  };
}
