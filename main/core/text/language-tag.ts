/**
 * The primary language of a BCP 47 tag in its usual short form: `en-GB` and `EN_us` give `en`, `cmn` gives `zh`.
 * Text that is no tag gives its letters before the first hyphen in lower case.
 */
export function primaryLanguage(tag: string): string {
  const hyphenated = tag.replaceAll('_', '-');
  try {
    const { language } = new Intl.Locale(hyphenated);
    return aliases.get(language) ?? language;
  } catch {
    const first = hyphenated.split('-')[0] ?? '';
    return first.toLowerCase();
  }
}

/** Norwegian voices call themselves Bokmål, detectors say Norwegian. */
const aliases: ReadonlyMap<string, string> = new Map([['nb', 'no']]);
