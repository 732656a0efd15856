import { id } from './inputs';
import { z } from './jitless';
import {
  keepDaysRange,
  keepPerFeedRange,
  maxClosedFolders,
  pauseRange,
  rateRange,
  refreshMinutes,
  textSizeRange,
} from './limits';

export const themeNames = ['night', 'day', 'yellow', 'paper', 'soft'] as const;
export type ThemeName = (typeof themeNames)[number];

export const fontNames = ['atkinson', 'sans', 'serif', 'mono'] as const;
export type FontName = (typeof fontNames)[number];

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const pause = z.number().int().min(pauseRange.min).max(pauseRange.max);

/** Settings in force: every field has a value. */
export const settingsSchema = z.strictObject({
  interfaceLanguage: z.enum(['system', 'en', 'es']),
  theme: z.enum(['system', ...themeNames]),
  textSizePx: z.number().int().min(textSizeRange.min).max(textSizeRange.max),
  font: z.enum(fontNames),
  rate: z.number().min(rateRange.min).max(rateRange.max),
  /** Chosen voice for each primary language, `{ en: 'flite-builtin:slt' }`. */
  voices: z.record(language, z.string().min(1).max(200)),
  pauseSentenceMs: pause,
  pauseParagraphMs: pause,
  pauseSectionMs: pause,
  highlightSentence: z.boolean(),
  highlightWord: z.boolean(),
  earcons: z.boolean(),
  speakProblems: z.boolean(),
  spacePlays: z.boolean(),
  /** What the voice leaves out unless it is turned on here: see `silence.ts`. */
  speakAddresses: z.boolean(),
  speakCaptions: z.boolean(),
  speakBylines: z.boolean(),
  speakShareLines: z.boolean(),
  speakFootnotes: z.boolean(),
  speakCredits: z.boolean(),
  showEdition: z.boolean(),
  refreshOnStart: z.boolean(),
  /** 0: on request only. */
  refreshEveryMinutes: z.literal(refreshMinutes),
  listOrder: z.enum(['newest', 'oldest']),
  unreadOnly: z.boolean(),
  /** The same story of several feeds is one line. */
  groupDuplicates: z.boolean(),
  /** Folders of Feeds whose feeds are not shown; they may be gone. */
  closedFolders: z.array(id).max(maxClosedFolders).readonly(),
  /** A story that was heard to its end counts as read. */
  heardIsRead: z.boolean(),
  keepDays: z.number().int().min(keepDaysRange.min).max(keepDaysRange.max),
  keepPerFeed: z.number().int().min(keepPerFeedRange.min).max(keepPerFeedRange.max),
  accessibilitySupport: z.enum(['system', 'on']),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What the person asked for; anything left out follows the defaults. */
export const preferencesSchema = settingsSchema.partial();
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const defaultSettings: Settings = {
  interfaceLanguage: 'system',
  theme: 'system',
  textSizePx: textSizeRange.normal,
  font: 'atkinson',
  rate: rateRange.normal,
  voices: {},
  pauseSentenceMs: 300,
  pauseParagraphMs: 600,
  pauseSectionMs: 900,
  highlightSentence: true,
  highlightWord: true,
  earcons: true,
  speakProblems: false,
  spacePlays: true,
  speakAddresses: false,
  speakCaptions: false,
  speakBylines: false,
  speakShareLines: false,
  speakFootnotes: false,
  speakCredits: false,
  showEdition: true,
  refreshOnStart: false,
  refreshEveryMinutes: 0,
  listOrder: 'newest',
  unreadOnly: false,
  groupDuplicates: true,
  closedFolders: [],
  heardIsRead: true,
  keepDays: keepDaysRange.normal,
  keepPerFeed: keepPerFeedRange.normal,
  accessibilitySupport: 'system',
};
