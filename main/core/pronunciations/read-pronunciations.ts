import { compilePronunciations, rulesFor } from '../text/pronunciations/compile';
import { readDocument, rulesOfDocument } from '../text/pronunciations/document';
import type { Pronouncer } from '../text/replacement';
import { pronunciationText } from './pronunciation-text';

/** The finder for a language from the bytes of a file; what cannot be read says nothing. */
export function readPronunciations(bytes: Uint8Array | null, language: string): Pronouncer {
  const text = bytes === null ? null : pronunciationText(bytes);
  const rules = text?.ok ? rulesOfDocument(readDocument(text.value)) : [];
  return compilePronunciations(rulesFor(language, rules));
}
