const reach = 40;

/**
 * Whether a boundary of the Unicode rules is a sentence's end for people, by what holds in every language. Looks at 40 characters on each
 * side, so its cost does not depend on the text.
 */
export function isSentenceEnd(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - reach), at);
  if (/[\n\r\u0085\u2028\u2029]\s*$/.test(left)) return true;
  const right = text.slice(at, at + reach);
  const trimmed = left.trimEnd();
  const before = /\S*$/.exec(trimmed)?.[0] ?? '';
  return !(trimmed.length === left.length && isInsideAddress(before, right)) && !goesOnInLowerCase(before, right);
}

const isInsideAddress = (before: string, after: string): boolean =>
  /[/@=&]|^www\./.test(before) && /^[\w/&=#%-]/.test(after);

/** “Will it hold?” she asked. */
const goesOnInLowerCase = (before: string, after: string): boolean =>
  /[?!…][)\]"”»’']*$/.test(before) && /^[\s([]*\p{Ll}/u.test(after);
