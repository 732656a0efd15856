import type { Settings } from './settings';

/** What stands in a story but is no part of what it tells, so that the voice leaves it out unless a person wants it. */
export const silenceClasses = ['address', 'caption', 'byline', 'share-line', 'footnote', 'credit'] as const;
export type SilenceClass = (typeof silenceClasses)[number];

/** The switch of each class. */
export const silenceSettings = {
  address: 'speakAddresses',
  caption: 'speakCaptions',
  byline: 'speakBylines',
  'share-line': 'speakShareLines',
  footnote: 'speakFootnotes',
  credit: 'speakCredits',
} as const satisfies Readonly<Record<SilenceClass, keyof Settings>>;

export type SilenceSetting = (typeof silenceSettings)[SilenceClass];

/** The switches alone: true means that the class is spoken. */
export type SilenceSwitches = Pick<Settings, SilenceSetting>;

/** Whether the voice reads a sentence of this class; what has no class is always read. */
export const isSpoken = (silence: SilenceClass | undefined, switches: SilenceSwitches): boolean =>
  silence === undefined || switches[silenceSettings[silence]];
