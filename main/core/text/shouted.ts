/** Sentences with fewer long words say nothing about how they are written. */
const minLongWords = 2;
const longWordChars = 4;

/**
 * Whether a sentence is written in capitals throughout, as some headlines are: then "US" may be "us". One word in small letters, an "and",
 * shows that the capitals mean something; a name such as McDONALD does not.
 */
export function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.filter(({ length }) => length >= longWordChars).length >= minLongWords && words.every(isMostlyCapitals);
}

function isMostlyCapitals(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * 2 > word.length;
}
