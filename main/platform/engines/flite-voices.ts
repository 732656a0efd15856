import { settingForRate } from '../../core/speech/calibration';

/** What is known of the voices that come with Flite (installed or built in). `kal` (8 kHz) and `awb_time` (tells only the time) are left out. */
export interface FliteVoice {
  readonly name: string;
  readonly language: string;
  /** Words a minute on the reference sentence at duration stretch 1 and 0.4, measured with Flite 2.2. */
  readonly wordsPerMinute: readonly [normal: number, fast: number];
}

/** The most intelligible first: the word error rate of a recogniser was 5 % for rms. */
export const fliteVoices: ReadonlyMap<string, FliteVoice> = new Map([
  ['rms', { name: 'RMS (man)', language: 'en-US', wordsPerMinute: [143.7, 352.6] }],
  ['slt', { name: 'SLT (woman)', language: 'en-US', wordsPerMinute: [164.3, 399.3] }],
  ['awb', { name: 'AWB (man, Scottish)', language: 'en-GB', wordsPerMinute: [162.1, 394.1] }],
  ['kal16', { name: 'Kal (man, robotic)', language: 'en-US', wordsPerMinute: [163.3, 408.7] }],
]);

/** Flite and Festival: `setting` is how many times faster than normal. */
export const stretchOf = (setting: number): string => (1 / setting).toFixed(4);

/** The fastest rate that Flite speaks by itself. */
export const maxFliteRate = 2.7;

const fastSetting = 2.5;

/** Flite's option for a rate. Its speeds are known and need no measuring: the version that ships with Crier never changes. */
export function stretchForRate({ wordsPerMinute: [normal, fast] }: FliteVoice, rate: number): string {
  const points = [
    { setting: 1, wordsPerMinute: normal },
    { setting: fastSetting, wordsPerMinute: fast },
  ];
  return stretchOf(settingForRate(points, rate));
}
