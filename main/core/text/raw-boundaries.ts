/** `Intl.Segmenter` takes quadratic time: 500 kB at once cost 1.4 s, in slices of 4 kB 10 ms. */
const sliceChars = 4_096;
/** A boundary this close to a slice's end may depend on what follows; the next slice decides it. */
const lookaheadChars = 64;

/**
 * Ends of sentences by the Unicode rules (UAX 29), as offsets inside `text`, ascending, without 0 and the text's length.
 * Linear in the length of the text, also where no sentence ever ends.
 */
export function rawBoundaries(text: string, language: string): readonly number[] {
  const segmenter = segmenterOf(language);
  const found: number[] = [];
  let from = 0;
  while (from < text.length) {
    const isLast = text.length - from <= sliceChars;
    const slice = isLast ? text.slice(from) : text.slice(from, from + sliceChars);
    const trusted = isLast ? slice.length : slice.length - lookaheadChars;
    let last = 0;
    for (const { index } of segmenter.segment(slice)) {
      if (index > 0 && index <= trusted) {
        found.push(from + index);
        last = index;
      }
    }
    if (isLast) break;
    from += last > 0 ? last : safeCut(slice, trusted);
  }
  return found;
}

/** Where a slice without a sentence end can be cut: after its last white space, else between two characters. */
export function safeCut(text: string, maxChars: number): number {
  const space = text.slice(0, maxChars).search(/\s\S*$/);
  return space > 0 ? space + 1 : betweenCharacters(text, maxChars);
}

/** The nearest offset at or before `offset`, at least 1, that tears no surrogate pair and no letter from its accents. */
export function betweenCharacters(text: string, offset: number): number {
  let cut = offset;
  for (let step = 0; step < maxMarks && cut > 1 && tears(text, cut); step += 1) cut -= 1;
  if (tears(text, cut)) cut = offset;
  return cut > 1 && isInsidePair(text, cut) ? cut - 1 : cut;
}

/** A hostile letter can carry thousands of accents; then it is torn. */
const maxMarks = 32;

const isInsidePair = (text: string, cut: number): boolean =>
  isHigh(text.charCodeAt(cut - 1)) && isLow(text.charCodeAt(cut));
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function tears(text: string, cut: number): boolean {
  if (isInsidePair(text, cut)) return true;
  return /^[\p{M}\u200d]/u.test(text.slice(cut, cut + 2)) || text.charCodeAt(cut - 1) === 0x200d;
}

const segmenters = new Map<string, Intl.Segmenter>();
/** Languages come from files: their number is bounded. */
const maxSegmenters = 16;

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  if (segmenters.size >= maxSegmenters) segmenters.clear();
  const made = makeSegmenter(language);
  segmenters.set(language, made);
  return made;
}

function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
