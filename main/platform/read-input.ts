import { fail, ok, type Result } from '../../contract/errors';
import { maxImportBytes } from '../../contract/limits';
import { errorCode } from '../base/atomic-write';

/** Everything that comes in on a stream, at most `maxImportBytes`; `too-large`, `unreadable-file`. */
export async function readInput(stream: AsyncIterable<Buffer | string>): Promise<Result<Uint8Array>> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of stream) {
      const buffer = Buffer.from(part);
      bytes += buffer.byteLength;
      if (bytes > maxImportBytes) return fail('too-large', 'the input is too large for a story');
      parts.push(buffer);
    }
    return ok(Buffer.concat(parts));
  } catch (error) {
    return fail('unreadable-file', 'the input cannot be read', { errno: errorCode(error) });
  }
}
