/** Some pages of text that begin and end with the number, so that half a story can be told from a whole one. */
export const articleOf = (number: number): string =>
  `${number} ${'The bridge opened on Monday. '.repeat(2_000)}${number}`;
