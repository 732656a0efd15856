import { expect, test } from 'vitest';
import { previewRequest } from '../../../../main/core/speech/preview';

const preview = (text: string) => previewRequest({ text, language: 'en', voiceId: 'a:b', rate: 1 });

test('a voice test asks for its voice and no other', () => {
  expect(preview('Hello.')).toEqual({
    text: 'Hello.',
    language: 'en',
    rate: 1,
    wantedVoiceId: 'a:b',
    isVoiceTest: true,
  });
});

test('a voice test is at most 500 characters long and tears none', () => {
  const { text } = preview(`${'x'.repeat(499)}🦔 and more`);
  expect(text).toBe('x'.repeat(499));
});
