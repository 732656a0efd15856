import { wordsPerMinuteAtRateOne } from '../../../contract/limits';

/** Rate 1 means 180 words a minute on this sentence, silence at both ends trimmed. English: other voices cannot be measured with it. */
export const referenceSentence =
  'The city council approved a new budget on Tuesday, adding forty million dollars for schools, parks, libraries and road repairs.';
const referenceWords = 20;

/** How fast a voice speaks with a setting of its program: words a minute, or a factor, whatever grows with speed. */
export interface SpeedPoint {
  readonly setting: number;
  readonly wordsPerMinute: number;
}

/** @param durationMs of the reference sentence, trimmed */
export function referenceSpeed(durationMs: number): number {
  return (referenceWords * 60_000) / durationMs;
}

/**
 * Measured speeds that no voice can have (nothing was said, or every letter was spelled) say nothing about its speed.
 * The slowest and fastest real voices at their normal setting were 120 and 190 words a minute.
 */
export function isPlausible(point: SpeedPoint, nominal: SpeedPoint): boolean {
  const ratio = point.wordsPerMinute / nominal.wordsPerMinute;
  return ratio > 0.6 && ratio < 1.6;
}

/**
 * The program's setting for a rate, on the straight line through two measured points, or through zero and one point.
 *
 * @param points one or two, with different settings
 * @param rate   1 is 180 words a minute
 */
export function settingForRate(points: readonly SpeedPoint[], rate: number): number {
  const wanted = rate * wordsPerMinuteAtRateOne;
  const [first, second] = points;
  if (!first) throw new RangeError('no speed was measured');
  if (!second) return (first.setting * wanted) / first.wordsPerMinute;
  const slope = (second.setting - first.setting) / (second.wordsPerMinute - first.wordsPerMinute);
  return first.setting + (wanted - first.wordsPerMinute) * slope;
}
