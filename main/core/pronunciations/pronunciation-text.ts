import { fail, ok, type Result } from '../../../contract/errors';
import { maxPronunciationFileChars } from '../../../contract/limits';
import { decodeText } from '../stories/decode';

/** A file of pronunciations as text, in any encoding that a story may have; an empty file is an empty text. */
export function pronunciationText(bytes: Uint8Array): Result<string> {
  if (bytes.byteLength === 0) return ok('');
  if (bytes.byteLength > maxPronunciationFileChars * 4) return fail('too-large', 'too large for pronunciations');
  const text = decodeText(bytes);
  const isTooLong = text.ok && text.value.length > maxPronunciationFileChars;
  return isTooLong ? fail('too-large', 'too much text for pronunciations') : text;
}
