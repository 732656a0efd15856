import { expect, test } from 'vitest';
import type { VoiceChoice } from '../../../../contract/speech';
import { languageName, languageOptions, voiceOptions } from '../../../../renderer/views/voice-options';

const voice = (name: string, language: string): VoiceChoice => ({
  voiceId: `e:${name}`,
  engineId: 'e',
  name,
  language,
  engineName: 'eSpeak NG',
  isBuiltIn: false,
});
const voices = [voice('Anna', 'de-DE'), voice('Ben', 'en-GB'), voice('Cleo', 'en-US')];

test('each language is offered once, by its name in the language of the window', () => {
  expect(languageOptions(voices, 'es')).toEqual([
    { id: 'de', name: 'alemán' },
    { id: 'en', name: 'inglés' },
  ]);
});

test('voices of a language can be told apart by engine and dialect', () => {
  expect(voiceOptions(voices, 'en').map(({ name }) => name)).toEqual([
    'Ben (eSpeak NG, en-GB)',
    'Cleo (eSpeak NG, en-US)',
  ]);
});

test('a tag that is none is shown as it is', () => {
  expect(languageName('not a tag', 'en')).toBe('not a tag');
});
