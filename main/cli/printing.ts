/** Characters that a terminal takes for commands, or that would make two lines of one. */
const steering = /[\p{Cc}\u2028\u2029]+/gu;

/** One line that no terminal mistakes for anything but text. */
export const oneLine = (text: string): string => text.replace(steering, ' ').trim();

/** JSON of two spaces' indent with a line end. Everything that could steer a terminal is escaped. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** XML whose text cannot steer a terminal: what could is written as character references, which mean the same. */
export const escapedXml = (xml: string): string =>
  xml.replace(/[\u007f-\u009f\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`);
