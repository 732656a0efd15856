import type { VoiceChoice } from '../../contract/speech';
import type { Option } from './fields';

export const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

/** A language's name in the interface's language, or its tag when nobody knows one. */
export function languageName(tag: string, interfaceLanguage: string): string {
  try {
    return new Intl.DisplayNames([interfaceLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A voice may bring a tag that is none.
    return tag;
  }
}

/** By name; languages that have only a tag come last. */
function byName(one: Option<string>, other: Option<string>): number {
  const isTag = (option: Option<string>): number => (option.name === option.id ? 1 : 0);
  return isTag(one) - isTag(other) || one.name.localeCompare(other.name);
}

/** The languages that some voice speaks, by name. */
export function languageOptions(voices: readonly VoiceChoice[], interfaceLanguage: string): readonly Option<string>[] {
  const tags = [...new Set(voices.map((voice) => primaryLanguage(voice.language)))];
  return tags.map((id) => ({ id, name: languageName(id, interfaceLanguage) })).sort(byName);
}

/** The voices of a language as "name (engine, dialect)", so that two voices with one name can be told apart. */
export function voiceOptions(voices: readonly VoiceChoice[], language: string): readonly Option<string>[] {
  return voices
    .filter((voice) => primaryLanguage(voice.language) === language)
    .map((voice) => ({ id: voice.voiceId, name: `${voice.name} (${voice.engineName}, ${voice.language})` }));
}
