/** Sentences with fewer long words say nothing about how they are written. */
const minLongWords = 2;

/** Whether a sentence is written in capitals throughout, as some headlines are: then "US" may be "us". */
export function isShouted(text: string): boolean {
  const longWords = text.match(/\p{L}{4,}/gu) ?? [];
  return longWords.length >= minLongWords && longWords.every((word) => word === word.toUpperCase());
}
