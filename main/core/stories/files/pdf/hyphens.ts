/** The words of a document, for telling a hyphen of its own from one that only breaks a line. */
export interface Vocabulary {
  /** In small letters, with their hyphens where they have some. */
  has(word: string): boolean;
}

const word = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu;
/** Hyphen, Unicode hyphen, soft hyphen. */
const brokenEnd = /([\p{L}\p{M}\p{N}]+)([-\u2010\u00AD])$/u;

/** Words that stand inside lines; the halves of broken words are no words. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  let wasBroken = false;
  for (const line of lines) {
    const found = line.match(word) ?? [];
    const isBroken = brokenEnd.test(line);
    for (const text of found.slice(wasBroken ? 1 : 0, isBroken ? -1 : undefined)) words.add(plain(text));
    wasBroken = isBroken;
  }
  return { has: (text) => words.has(plain(text)) };
}

const plain = (text: string): string => text.toLowerCase().replaceAll('\u2010', '-');

/**
 * Two lines as one. A word that was broken at the line's end is made whole; its hyphen stays where the word is written with it elsewhere in the
 * document, where both halves are words and the whole is not, and before a capital letter or digit.
 */
export function joinLines(first: string, second: string, vocabulary: Vocabulary): string {
  const broken = brokenEnd.exec(first);
  const rest = /^[\p{L}\p{M}\p{N}]+/u.exec(second)?.[0];
  if (broken === null || rest === undefined) return joinPlainly(first, second);
  const [, head = '', hyphen = ''] = broken;
  const stem = first.slice(0, -hyphen.length);
  return keepsHyphen(head, hyphen, rest, vocabulary) ? `${stem}-${second}` : stem + second;
}

function keepsHyphen(head: string, hyphen: string, rest: string, vocabulary: Vocabulary): boolean {
  if (hyphen === '\u00AD') return false;
  if (!/^\p{Ll}/u.test(rest) || vocabulary.has(`${head}-${rest}`)) return true;
  if (vocabulary.has(head + rest)) return false;
  return vocabulary.has(head) && vocabulary.has(rest);
}

/** Chinese, Japanese and Thai are written without spaces. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF00-\uFF60]/u;

function joinPlainly(first: string, second: string): string {
  const isUnspaced = unspaced.test(first.slice(-1)) && unspaced.test(second.slice(0, 1));
  return isUnspaced || first === '' ? first + second : `${first} ${second}`;
}
