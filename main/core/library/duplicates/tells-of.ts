import { isOneWord, isUnspaced } from './facts';
import { comparedWords, type Token, tokensOf } from './tokens';

/** Shorter words stand in any text. */
const minChars = 4;
/** Of a headline's words. A publisher's line below each story shares one with it now and then. */
const minShare = 1 / 3;

/**
 * Whether a text tells of what its headline names. Some feeds print one and the same text below every headline, and such a text makes no
 * copies of them.
 */
export function tellsOf(body: string, headline: string): boolean {
  const wanted = tokensOf(headline, comparedWords).filter(isTelling);
  const words = tokensOf(body, comparedWords);
  const told = wanted.filter(({ folded }) => words.some((word) => isOneWord(word.folded, folded)));
  return wanted.length > 0 && told.length >= minShare * wanted.length;
}

const isTelling = (token: Token): boolean => token.folded.length >= minChars || token.hasDigit || isUnspaced(token);
