import type { Settings } from '../../contract/settings';

/** A tag of the system's own form (`es_MX.UTF-8`, `C`) as BCP 47, or null. */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.replace(/[.@].*$/, '').replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * The desktop's language as a BCP 47 tag; English when it names none.
 *
 * @param preferred the person's languages, best first, in the system's own form
 */
export function systemLanguage(preferred: readonly string[]): string {
  for (const tag of preferred) {
    const language = canonical(tag);
    if (language !== null) return language;
  }
  return 'en';
}

/** The interface language that fits best: Spanish for any kind of Spanish, else English. */
export const interfaceLanguage = (tag: string): Exclude<Settings['interfaceLanguage'], 'system'> =>
  /^es\b/i.test(tag) ? 'es' : 'en';
