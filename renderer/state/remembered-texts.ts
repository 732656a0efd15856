import type { Translate } from './labels';

/** The same texts, but one without gaps is looked up only once: for work that needs the same few thousands of times. */
export function rememberedTexts(t: Translate): Translate {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return t(key, values);
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
}
