import type { Voice } from '../../../contract/speech';
import { isPlausible, referenceSentence, referenceSpeed, type SpeedPoint } from '../../core/speech/calibration';
import { trim } from '../../core/speech/trim';
import type { WavSound } from '../../core/speech/wav';

/** Speaks the given text with a voice at a setting of its program. */
export type SpeakAt = (voice: Voice, setting: number, text: string) => Promise<WavSound>;

/**
 * How fast each voice speaks. An English voice is measured at its first sentence and remembered; where that fails, and for other
 * languages (an English sentence would measure how they spell), the program's usual speed stands in.
 *
 * @param nominal the program's usual speed at the settings to measure
 */
export function createVoiceSpeeds(
  nominal: readonly SpeedPoint[],
  speakAt: SpeakAt,
): (voice: Voice) => Promise<readonly SpeedPoint[]> {
  const known = new Map<string, Promise<readonly SpeedPoint[]>>();
  return (voice) => {
    if (!/^en\b/.test(voice.language)) return Promise.resolve(nominal);
    const before = known.get(voice.voiceId);
    if (before) return before;
    const measuring = Promise.all(nominal.map((point) => measure(voice, point, speakAt))).catch(() => {
      known.delete(voice.voiceId);
      return nominal;
    });
    known.set(voice.voiceId, measuring);
    return measuring;
  };
}

async function measure(voice: Voice, nominal: SpeedPoint, speakAt: SpeakAt): Promise<SpeedPoint> {
  const { pcm, sampleRateHz } = await speakAt(voice, nominal.setting, referenceSentence);
  const durationMs = (trim(pcm, sampleRateHz).pcm.length * 1000) / sampleRateHz;
  const point = { setting: nominal.setting, wordsPerMinute: referenceSpeed(durationMs) };
  return isPlausible(point, nominal) ? point : nominal;
}
