import { fold } from '../search/fold';

/** A word as it is compared; where there are no spaces, one character. */
export interface Token {
  readonly folded: string;
  /** Begins with a capital, but not because a sentence begins. */
  readonly isName: boolean;
  readonly hasDigit: boolean;
}

const unspaced = '\\u3040-\\u30ff\\u3400-\\u9fff';
const pattern = new RegExp(`[${unspaced}]|\\p{N}+(?:[.,:]\\p{N}+)*|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Words of a text that are compared; a copy shows itself before that. Comparing two of them takes some 2 ms. */
export const comparedWords = 400;

/** At most `most` words of a text; linear. */
export function tokensOf(text: string, most: number): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (tokens.length === most) break;
    const [word] = match;
    const between = text.slice(end, match.index);
    const isStart = end === 0 || /[.!?:\n"“„«(]/.test(between);
    tokens.push({ folded: fold(word), isName: !isStart && /^\p{Lu}/u.test(word), hasDigit: /\p{N}/u.test(word) });
    end = match.index + word.length;
  }
  return tokens;
}

/** The first sentence, at least six words long: what a copy keeps and an update changes. */
export function leadOf(text: string): string {
  for (const { index, 0: mark } of text.matchAll(/[.!?](?=\s)|[。！？\n]/gu)) {
    const lead = text.slice(0, index + mark.length);
    if (tokensOf(lead, minLeadTokens).length === minLeadTokens) return lead;
  }
  return text;
}

const minLeadTokens = 6;
