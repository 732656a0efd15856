/**
 * The BCP 47 tag nearest to what a program calls a language: `en-us` → `en-US`, `en_GB` → `en-GB`, `en-us-nyc` → `en-US`. Subtags
 * that the standard does not know are left off from the end. Null when not even the language is one.
 */
export function languageTag(written: string): string | null {
  const subtags = written.replaceAll('_', '-').split('-');
  for (let count = subtags.length; count > 0; count--) {
    const tag = canonical(subtags.slice(0, count).join('-'));
    if (tag) return tag;
  }
  return null;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language as such, or as it is spoken where most of its speakers live (`en-US`, `pt-BR`, `es-ES`: Unicode likely subtags). */
export function isMainRegion(tag: string): boolean {
  const { language, region } = new Intl.Locale(tag);
  return tag === language || (region !== undefined && region === new Intl.Locale(language).maximize().region);
}
