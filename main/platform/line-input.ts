interface LineStream {
  on(event: 'data', listener: (chunk: Buffer | string) => void): unknown;
  on(event: 'end' | 'error', listener: () => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** More than a person types in a line; what is beyond belongs to the next line. */
const maxLineChars = 1_000;

/** Gives line after line of a stream, which is read only while a line is waited for. Null at its end. */
export function createLineInput(stream: LineStream): () => Promise<string | null> {
  let rest = '';
  let isOver = false;
  const takeLine = (): string | null => {
    const end = rest.indexOf('\n');
    if (end === -1 && rest.length < maxLineChars && !(isOver && rest !== '')) return null;
    const length = end === -1 ? Math.min(rest.length, maxLineChars) : end;
    const line = rest.slice(0, length);
    rest = rest.slice(end === -1 ? length : length + 1);
    return line.replace(/\r$/, '');
  };
  let isWaiting = false;
  let wake = (): void => undefined;
  stream.on('data', (chunk) => {
    // What comes while nobody waits was meant for somebody else: a key while a story is read.
    if (!isWaiting) return;
    rest += chunk.toString();
    wake();
  });
  // Once for all: the end may come while nobody waits for a line.
  for (const event of ['end', 'error'] as const) {
    stream.on(event, () => {
      isOver = true;
      wake();
    });
  }
  stream.pause();
  return () =>
    new Promise((resolve) => {
      wake = () => {
        const line = takeLine();
        if (line === null && !isOver) return;
        wake = () => undefined;
        isWaiting = false;
        stream.pause();
        resolve(line);
      };
      isWaiting = true;
      stream.resume();
      wake();
    });
}
