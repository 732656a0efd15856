import { type CharacterClass, classAt, isLineEnd, isSpace, skipSpace } from './characters';

/** Marks that may end a sentence, and what stands around them. Offsets in the text. */
export interface Stop {
  readonly text: string;
  /** Where the sentence begins. */
  readonly sentenceStart: number;
  readonly marksStart: number;
  readonly marksEnd: number;
  /** After quotation marks and brackets that close. */
  readonly closersEnd: number;
  /** After the white space: where the next sentence would begin. */
  readonly next: number;
  readonly kind: 'full-stop' | 'ellipsis' | 'exclamation';
  /** Full stops in the marks. */
  readonly dots: number;
}

/** What would begin the next sentence. */
export interface Beginning {
  /** After opening marks and a dash. */
  readonly offset: number;
  readonly characters: CharacterClass;
  readonly opensQuotation: boolean;
  /** `¿` and `¡` open nothing but sentences. */
  readonly opensSentence: boolean;
  readonly hasDash: boolean;
}

const marks = '.!?…‼⁇⁈⁉';
const dot = 0x2e;

/** Reads the marks that begin at an offset with all that belongs to them, also `. . .`. Cost: the length of what is read. */
export function readStop(text: string, marksStart: number, sentenceStart: number): Stop {
  let at = marksStart;
  let dots = 0;
  let isExclamation = false;
  let isEllipsis = false;
  for (;;) {
    const mark = text.charAt(at);
    if (mark === '.') dots += 1;
    else if (mark === '…') isEllipsis = true;
    else if (mark !== '' && marks.includes(mark)) isExclamation = true;
    else if (dots > 0 && isSpacedDot(text, at)) {
      dots += 1;
      at += 1;
    } else break;
    at += 1;
  }
  const closersEnd = skipClosers(text, at);
  const kind = isExclamation ? 'exclamation' : isEllipsis || dots > 2 ? 'ellipsis' : 'full-stop';
  return { text, sentenceStart, marksStart, marksEnd: at, closersEnd, next: skipSpace(text, closersEnd), kind, dots };
}

/** The space before the second or third full stop of `. . .`. */
function isSpacedDot(text: string, at: number): boolean {
  if (!isSpace(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== dot) return false;
  const after = text.charCodeAt(at + 2);
  return Number.isNaN(after) || isSpace(after) || after === dot || isCloser(text, at + 2);
}

/** Footnotes count as closing: `martyr.[1]`, `martyr.²`. */
const footnote = /\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}/uy;
const spacedGuillemet = /[ \u00a0\u202f]{1,2}»(?![\p{L}\p{N}])/uy;

function skipClosers(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (isCloser(text, at)) at += 1;
    else {
      const end = matchEnd(footnote, text, at) ?? matchEnd(spacedGuillemet, text, at);
      if (end === null) return at;
      at = end;
    }
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Marks that close wherever they stand, and those that close unless a word follows: German “ and every straight one. */
const alwaysCloses = ')]}”»›」』）】';
const mayClose = '\'"’“‘«‹*_';

function isCloser(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '') return false;
  if (alwaysCloses.includes(mark)) return true;
  return mayClose.includes(mark) && !isWordAt(text, at + 1);
}

const isWordAt = (text: string, at: number): boolean => at < text.length && classAt(text, at) !== 'other';

const quotations = '"“”„«»‘’\'‹›';
const brackets = '([*_';
const dashes = '-–—';

/** Looks behind opening marks; at most eight of them. */
export function beginningAt(text: string, from: number): Beginning {
  let at = from;
  let opensQuotation = false;
  let opensSentence = false;
  let hasDash = false;
  for (let step = 0; step < 8; step += 1) {
    const mark = text.charAt(at);
    if (mark === '') break;
    if (quotations.includes(mark)) opensQuotation = true;
    else if (mark === '¿' || mark === '¡') opensSentence = true;
    else if (dashes.includes(mark) && !opensQuotation) hasDash = true;
    else if (!brackets.includes(mark) && !(at > from && isSpace(text.charCodeAt(at)))) break;
    at += 1;
  }
  return { offset: at, characters: classAt(text, at), opensQuotation, opensSentence, hasDash };
}
