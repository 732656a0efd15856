import { wordsPerMinuteAtRateOne } from '../../contract/limits';
import { isSpoken, type SilenceSwitches } from '../../contract/silence';
import type { SearchHit, StoryRow, StoryView } from '../../contract/story';
import type { PlayerSnapshot } from '../playback/types';
import type { ListRow } from './library';

/** A text of the locale files; `values` fill its gaps. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The desktop's own way to write dates, when it speaks the interface's language; else that language's. */
export const dateLocale = (language: string, systemLanguage: string): string =>
  systemLanguage.toLowerCase().startsWith(language) ? systemLanguage : language;

const dayMs = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times as much as using it, and a list has thousands of dates. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.values(options).join(' ')}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "today", "yesterday", else the date, with its year only when it is another one. */
export function ageLabel(iso: string, now: Date, locale: string, t: Translate): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const days = Math.round((startOfDay(now) - startOfDay(date)) / dayMs);
  if (days === 0) return t('age.today');
  if (days === 1) return t('age.yesterday');
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return dateFormat(locale, { day: 'numeric', month: 'short', ...year }).format(date);
}

/** `23 November 2026`, or nothing when the story does not tell. */
export function dateLabel(iso: string | null, locale: string): string | null {
  const date = iso === null ? null : new Date(iso);
  if (date === null || Number.isNaN(date.getTime())) return null;
  return dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

/** `also in 3 sources`; nothing for a story of one source. */
export const alsoInText = ({ alsoIn = 0 }: Pick<StoryRow, 'alsoIn'>, t: Translate): string =>
  alsoIn > 0 ? t('story.alsoIn', { count: alsoIn }) : '';

/** What is true of a story and is written out in its line: its other sources, heard, saved. */
export function markLabels(row: StoryRow, t: Translate): readonly string[] {
  const marks = [alsoInText(row, t), row.isHeard ? t('state.heard') : '', row.isSaved ? t('state.saved') : ''];
  return marks.filter((mark) => mark !== '');
}

/** An excerpt with the section it stands in: `Article: the ferry sailed`. */
export const hitLabel = ({ section, text }: SearchHit, t: Translate): string =>
  t('search.hit', { section: t(`section.${section}`), text });

/** Where the words stand, apart from the headline, which is there to be read anyway. */
export const hitsBelow = ({ headline, hits = [] }: ListRow): readonly SearchHit[] =>
  hits.filter(({ section, text }) => section !== 'headline' || text !== headline);

/** The one label of a line in Headlines: headline, source, age, state; of a story that was searched for, also where the words stand. */
export function rowLabel(row: ListRow, age: string, t: Translate): string {
  const read = row.isRead ? t('state.read') : t('state.unread');
  const hits = hitsBelow(row).map((hit) => hitLabel(hit, t));
  const parts = [row.headline, row.source, age, ...markLabels(row, t), ...hits, read];
  return parts.filter((part) => part !== '').join(', ');
}

export const wordsPerMinute = (rate: number): number => Math.round(rate * wordsPerMinuteAtRateOne);

/** The place where reading of a story would go on, as its sentence's number; null without one. */
function savedSentence(
  story: StoryView | null,
  switches: SilenceSwitches,
): { readonly number: number; readonly total: number } | null {
  const place = story?.place ?? null;
  if (story === null || place === null) return null;
  const all = story.sections[place.section].sentences;
  const sentences = all.filter(({ silence }) => isSpoken(silence, switches));
  const at = sentences.findIndex(({ endChars }) => endChars > place.offsetChars);
  return at < 0 ? null : { number: at + 1, total: sentences.length };
}

/** `sentence 4 of 31 · 5 min left · 180 words/min`; before the first play, the place where reading was left. */
export function placeStatus(
  snapshot: PlayerSnapshot,
  shown: StoryView | null,
  switches: SilenceSwitches,
  t: Translate,
): string {
  const speed = t('player.speed', { words: wordsPerMinute(snapshot.rate) });
  if (snapshot.at !== null && snapshot.sentenceCount > 0) {
    const sentence = t('player.sentence', { number: snapshot.sentenceNumber, total: snapshot.sentenceCount });
    return [sentence, t('player.left', { count: snapshot.minutesLeft }), speed].join(' · ');
  }
  const saved = savedSentence(shown, switches);
  return saved === null ? speed : [t('player.sentence', saved), speed].join(' · ');
}
