/** What Windows-1252 has at 0x80 to 0x9F; a space: nothing. */
const letters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * A text whose quotes and dashes of Windows-1252 were taken for control characters and written as UTF-8 gets them back. Nobody means these
 * control characters; left out, "don’t" would be heard as "dont".
 */
export const printedControls = (text: string): string =>
  text.replace(/[\x80-\x9F]/g, (control) => letters[control.charCodeAt(0) - 0x80]?.trim() ?? '');
