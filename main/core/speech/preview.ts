import { maxPreviewChars } from '../../../contract/limits';
import { betweenCharacters } from '../text/raw-boundaries';
import type { SynthesisRequest } from './synthesiser';

interface Preview {
  readonly text: string;
  readonly language: string;
  readonly voiceId: string | null;
  readonly rate: number;
}

/** A voice test: at most 500 characters, cleaned like any sentence, in the asked voice or not at all. */
export function previewRequest({ text, language, voiceId, rate }: Preview): SynthesisRequest {
  return { text: shortened(text), language, rate, wantedVoiceId: voiceId, isVoiceTest: true };
}

const shortened = (text: string): string =>
  text.length <= maxPreviewChars ? text : text.slice(0, betweenCharacters(text, maxPreviewChars));
