import { maxUtteranceChars } from '../../../contract/limits';
import { referenceSpeed } from '../../../main/core/speech/calibration';
import type { SpeechEngine, Utterance } from '../../../main/core/speech/engine';
import { trim } from '../../../main/core/speech/trim';
import { cutLong } from '../../../main/core/text/long-sentence';

export const never = new AbortController().signal;

export async function voiceOf(engine: SpeechEngine, name: RegExp) {
  const voice = (await engine.voices()).find((one) => name.test(one.voiceId));
  if (!voice) throw new Error(`${engine.id} has no voice ${name}`);
  return voice;
}

/** Milliseconds of sound between silence. */
export function soundMs({ pcm, sampleRateHz }: Utterance): number {
  return (trim(pcm, sampleRateHz).pcm.length * 1000) / sampleRateHz;
}

/** Words a minute, if it is the reference sentence. */
export const speedOf = (utterance: Utterance): number => referenceSpeed(soundMs(utterance));

export const loudest = ({ pcm }: Utterance): number =>
  pcm.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

/** The pieces in which a text of any length reaches an engine. */
export const piecesOf = (text: string): readonly string[] =>
  cutLong(text, { startChars: 0, endChars: text.length }, maxUtteranceChars).map(({ startChars, endChars }) =>
    text.slice(startChars, endChars),
  );
