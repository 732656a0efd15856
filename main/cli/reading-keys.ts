/** What a key does while a story is read. */
export type ReadingKey = 'pause' | 'back' | 'forward' | 'faster' | 'slower' | 'quit';

/** Arrows arrive as ESC [ A or, in the keypad's mode, as ESC O A (xterm, Control Sequences). */
const sequences: Readonly<Record<string, ReadingKey>> = {
  '\u001b[A': 'faster',
  '\u001bOA': 'faster',
  '\u001b[B': 'slower',
  '\u001bOB': 'slower',
  '\u001b[C': 'forward',
  '\u001bOC': 'forward',
  '\u001b[D': 'back',
  '\u001bOD': 'back',
  ' ': 'pause',
  q: 'quit',
  Q: 'quit',
};

/** The keys in what the terminal sent, in order. Other keys mean nothing. */
export function readingKeys(sent: string): readonly ReadingKey[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins what an arrow key sends
  return (sent.match(/\u001b[[O][\d;]*[A-Za-z~]|[^\u001b]/g) ?? []).flatMap((key) => sequences[key] ?? []);
}
