import { maxPronunciationChars } from '../../../../contract/limits';
import type { LineProblem, Pronunciation } from '../../../../contract/pronunciations';
import { cleanForVoice } from '../clean';
import { compilePattern } from './pattern';

export type Checked =
  | { readonly ok: true; readonly rule: Pronunciation }
  | { readonly ok: false; readonly problem: LineProblem };

/**
 * A rule as it is kept: texts cleaned as the voice's texts are, single spaces, composed letters. A text that no sentence can hold, words
 * without anything to hear and a pattern that is none are refused.
 */
export function checkRule(given: Pronunciation): Checked {
  const text = given.match === 'pattern' ? given.text.trim() : cleanText(given.text);
  const sayAs = given.sayAs === null ? null : cleanText(given.sayAs);
  const problem = problemOf(text, sayAs, given.match === 'pattern');
  if (problem !== null) return { ok: false, problem };
  return { ok: true, rule: { ...given, language: languageForm(given.language), text, sayAs } };
}

function problemOf(text: string, sayAs: string | null, isPattern: boolean): LineProblem | null {
  if (text === '') return 'no-text';
  if (text.length > maxPronunciationChars || (sayAs?.length ?? 0) > maxPronunciationChars) return 'too-long';
  if (sayAs !== null && !/[\p{L}\p{N}]/u.test(sayAs)) return 'no-words';
  if (!isPattern) return null;
  const compiled = compilePattern(text, false);
  return compiled.ok ? null : compiled.problem;
}

/** What the voice would get of it, on one line. */
const cleanText = (text: string): string => cleanForVoice(text.normalize('NFC')).text.replace(/ +/g, ' ').trim();

/** `EN-gb` becomes `en-GB`; what is no tag stays as it is. */
function languageForm(tag: string): string {
  if (/^all$/i.test(tag)) return 'all';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag.toLowerCase();
  }
}
