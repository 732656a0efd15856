/** The part of a terminal's input stream that is used. */
export interface KeyStream {
  readonly isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  off(event: 'data', listener: (chunk: Buffer) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** What Ctrl+C sends while the terminal passes keys on one by one. */
const interrupt = '\u0003';

/**
 * Passes on what is typed, key by key, until the answer is called; then the terminal is as it was. Null where the stream is no terminal.
 *
 * @param onInterrupt Ctrl+C, which the terminal itself no longer turns into a signal
 */
export function keyInput(
  stream: KeyStream,
  onInterrupt: () => void,
): ((listener: (sent: string) => void) => () => void) | null {
  if (stream.isTTY !== true || stream.setRawMode === undefined) return null;
  return (listener) => {
    const take = (chunk: Buffer): void => {
      const sent = chunk.toString('utf8');
      if (sent.includes(interrupt)) onInterrupt();
      else listener(sent);
    };
    stream.setRawMode?.(true);
    stream.on('data', take);
    stream.resume();
    return () => {
      stream.off('data', take);
      stream.setRawMode?.(false);
      stream.pause();
    };
  };
}
