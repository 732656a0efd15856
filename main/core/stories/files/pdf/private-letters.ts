/** Where Adobe's fonts keep old-style digits and small capitals: a part of Unicode that belongs to nobody (Adobe Glyph List). */
const digits = 0xf730;
const capitals = 0xf761;

/** Old-style digits and small capitals as what they are; a voice would pass them over. */
export const plainLetters = (text: string): string =>
  text
    .replace(/[\uF730-\uF739]/g, (sign) => String(sign.charCodeAt(0) - digits))
    .replace(/[\uF761-\uF77A]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - capitals + 'a'.charCodeAt(0)));
