import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Bytes, decodersFor } from './content-decoding';
import { FetchStop } from './fetch-stop';

export interface BodyLimits {
  /** For the bytes that arrive, and again for the bytes that come out of them. */
  readonly maxBytes: number;
  /** Its abort must end the body too. */
  readonly signal: AbortSignal;
}

/**
 * The whole body, decompressed. Holds at most `maxBytes` and what one step has in hand; the rest of a longer body is never read.
 *
 * Rejects with `FetchStop` (`too-large`, `damaged-answer`) or with the error of a socket or a decompressor.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | null,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const decoders = decodersFor(contentEncoding);
  const chunks: Uint8Array[] = [];
  await pipeline(
    body,
    (source: Bytes) => decoders.reduce((bytes, decode) => decode(bytes), counted(source, limits) as Bytes),
    async (source: Bytes) => {
      for await (const chunk of counted(source, limits)) chunks.push(chunk);
    },
  );
  return joined(chunks);
}

/** Passes everything on, and stops where it becomes too much or is not wanted any more: an abort closes the connection, but not what it brought. */
async function* counted(source: Bytes, { maxBytes, signal }: BodyLimits): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source) {
    signal.throwIfAborted();
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FetchStop('too-large', `more than ${maxBytes} bytes`);
    yield chunk;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((bytes, chunk) => bytes + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
