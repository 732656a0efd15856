import english from '../../segmentation/words/en.json';
import { alternatives } from '../alternatives';

export const wordStart = String.raw`(?<![\p{L}\p{N}])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}])`;

/** Words that begin the next sentence, as where sentences are cut. */
const starters = english.starters
  .flatMap((list) => list.split(' '))
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  .join('|');
const closing = String.raw`[)\]"”’']{0,3}(?: {0,3}$| ["“]?(?:${starters})(?![\p{L}'’.-]))`;

/** The stop of an abbreviation. The one that ends the sentence as well is not taken, so that it stays. */
export const stop = String.raw`(?:\.(?!${closing})|(?=\.${closing}))`;

/** Any of these texts, the longest that fits. */
export const oneOf = (texts: Iterable<string>): string => `(?:${alternatives(texts)})`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** The words of a data file: lists separated by spaces, each under its subject. */
export const wordsOf = (subjects: Readonly<Record<string, string>>): ReadonlySet<string> =>
  words(Object.values(subjects).join(' '));

/** `FBI` → `F B I`. */
export const spelled = (letters: string): string => Array.from(letters).join(' ');
