/**
 * Takes out of a log line what may tell what somebody reads or who they are: addresses, paths, e-mail addresses and quoted text (parsers
 * quote their input in error messages). The last wall only: fields hold ids, codes, sizes and times in the first place.
 */
export function redact(line: string): string {
  return patterns.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}

/**
 * A field's value as it may be logged: numbers, truth values and code-like strings stay, any other string is replaced by its length.
 * `message` alone may be a sentence, because messages never hold foreign text; it goes through the patterns.
 */
export function redactField(name: string, value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value !== 'string' || /^[\w.:+-]{0,64}$/.test(value)) return value;
  return name === 'message' ? redact(withoutQuotes(value)).slice(0, 300) : `[${value.length} characters]`;
}

const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>]*/gi, '[address]'],
  [/\b(?:mailto|data|javascript|feed|crier):[^\s"'<>]+/gi, '[address]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '[e-mail]'],
  [/\bwww\.[^\s"'<>]+/gi, '[address]'],
  // Windows paths, also with the doubled backslashes of JSON, and UNC names.
  [/\b[a-z]:(?:\\{1,2}|\/)[^\s"'<>|]*/gi, '[path]'],
  [/\\\\{1,3}[\w.$-]+\\[^\s"'<>|]*/g, '[path]'],
  [/(?<![\w.])~?(?:\/[^\s"'<>|/\\:,;]+){2,}\/?/g, '[path]'],
  [/[“«„][^”»“\n]{0,2000}[”»“]/g, '[quoted]'],
];

/** An apostrophe inside a word opens no quotation. */
const withoutQuotes = (message: string) => message.replace(/(?<!\w)(["'`])(?:(?!\1).){1,2000}\1/g, '[quoted]');
