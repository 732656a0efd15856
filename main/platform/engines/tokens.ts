import { clean, type Reading } from './for-engine';

/** A word as an engine gets it, and where it came from. */
export interface Token {
  /** Range in the request's text, UTF-16 units, without punctuation around the word. */
  readonly startChars: number;
  readonly endChars: number;
  /** Cleaned, with its punctuation. */
  readonly spoken: string;
  /** Cleaned, without the punctuation around it; empty when nothing else is there. */
  readonly bare: string;
  /** Where `spoken` begins in the text made of all tokens. */
  readonly spokenAt: number;
}

/** Words are cut at white space, and after a dash that stands between two words without any. */
const word = /[^\s\u2014]+\u2014*|\u2014+/gu;
const outerPunctuation = /^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu;

/** The text for an engine as words that know where they came from; `tokens` joined by single spaces is what to say. */
export function tokenise(text: string, reading: Reading): { readonly text: string; readonly tokens: readonly Token[] } {
  const tokens: Token[] = [];
  let spokenAt = 0;
  for (const { 0: written, index } of text.matchAll(word)) {
    const spoken = clean(written, reading);
    if (spoken === '') continue;
    tokens.push({ ...range(written, index), spoken, bare: spoken.replace(outerPunctuation, ''), spokenAt });
    spokenAt += spoken.length + 1;
  }
  return { text: tokens.map((token) => token.spoken).join(' '), tokens };
}

function range(written: string, index: number): Pick<Token, 'startChars' | 'endChars'> {
  const core = written.replace(outerPunctuation, '') || written;
  const startChars = index + written.indexOf(core);
  return { startChars, endChars: startChars + core.length };
}
