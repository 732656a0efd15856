import { readPronunciations } from '../core/pronunciations/read-pronunciations';
import type { Pronouncer } from '../core/text/replacement';
import { readPronunciationBytes } from './pronunciations-file';

/** The own pronunciations in force, read without touching anything: the window may be using the same file. */
export async function readPronouncer(path: string, language: string): Promise<Pronouncer> {
  const bytes = await readPronunciationBytes(path);
  return readPronunciations(bytes.ok ? bytes.value : null, language);
}
