/** A language tag as BCP 47 writes it: `EN_us` gives `en-US`. Null for words that are no tag, `x-default` and `und` among them. */
export function languageTag(raw: string | undefined): string | null {
  try {
    const locale = new Intl.Locale((raw ?? '').trim().replaceAll('_', '-'));
    return /^[a-z]{2,3}$/.test(locale.language) && locale.language !== 'und' ? locale.baseName : null;
  } catch {
    return null;
  }
}
