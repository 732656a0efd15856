/** A text for the voice with the place of each of its UTF-16 units in the text it came from. */
export interface Cleaned {
  readonly text: string;
  /** Offset in the source for each unit of `text`. */
  readonly sourceOf: readonly number[];
}

/**
 * Takes out what no voice should get: soft hyphens, zero-width and direction marks, lone surrogates, private and unassigned characters
 * vanish; control characters, emoji, decorative symbols and Markdown's marks become spaces, as does all white space.
 * Nothing is added and nothing changes its order.
 */
export function cleanForVoice(source: string): Cleaned {
  let text = '';
  const sourceOf: number[] = [];
  let at = 0;
  for (const character of source) {
    const kept = isMeant(character, text, source.charAt(at + 1)) ? character : keep(character, text);
    for (let unit = 0; unit < kept.length; unit += 1) sourceOf.push(at + unit);
    text += kept;
    at += character.length;
  }
  return { text, sourceOf };
}

/** Marks that elsewhere decorate: in a web address, and "~5" for "about five". */
function isMeant(character: string, before: string, after: string): boolean {
  if (character === '~' && /(?:^|[\s(])$/.test(before.slice(-1)) && /\d/.test(after)) return true;
  return /[_~|*]/.test(character) && /(?:\/\/|www\.|\.\p{Ll}{2,8}\/)\S{0,200}$/u.test(before.slice(-220));
}

function keep(character: string, before: string): string {
  if (/[A-Za-z0-9 .,]/.test(character)) return character;
  if (/[\u200c\u200d]/.test(character)) return shapesLetters(before) ? character : '';
  if (/[\s\p{Cc}]/u.test(character)) return ' ';
  if (/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Variation_Selector}]/u.test(character)) return '';
  return isDecoration(character) ? ' ' : character;
}

/** Joiners are part of the spelling in Arabic and Indic scripts; elsewhere they glue emoji. */
const shapesLetters = (before: string): boolean =>
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]$/u.test(
    before.slice(-2),
  );

const isDecoration = (character: string): boolean =>
  /[\u20e3*_|~•‣◦\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u.test(character) ||
  (/\p{So}/u.test(character) && !/[°№℃℉℅]/.test(character));
