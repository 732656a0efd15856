import { primaryLanguage } from './language-tag';

/** Shorter texts are told apart too badly to overrule the default. */
const minChars = 100;
/** More text costs time and gains nothing. */
const sampleChars = 2_000;
const fallback = 'en';

/** The primary language tag of a text, `en` when the text is short, mixed or of no known language. Looks at the first 2,000 UTF-16 units. */
export type LanguageDetector = (text: string) => string;

/** Loads the language tables: about 140 ms and 90 MB the first time, nothing later. */
export async function loadLanguageDetector(): Promise<LanguageDetector> {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    if (text.length < minChars) return fallback;
    const found = eld.detect(text.slice(0, sampleChars));
    return found.language !== '' && found.isReliable() ? primaryLanguage(found.language) : fallback;
  };
}
