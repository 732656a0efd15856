import { monthNumber, zoneMinutes } from './date-words';

/**
 * The moment that a feed means, as UTC in ISO 8601; null when it tells none that can be trusted. Reads ISO 8601, RFC 822 with the zones that
 * are in use, what `Date` and `asctime` print, numbers of seconds, and dates in words of ten languages. A date without a time is its
 * midnight, a time without a zone is UTC. Nothing is made up: a month without a day, `04/05/2024` and the 30th of February are null, and so
 * are the dates that programs write for none (0001-01-01 and the first second of 1970). The future is kept.
 */
export function feedDate(raw: string | undefined): string | null {
  const text = raw?.trim().slice(0, maxDateChars) ?? '';
  for (const read of forms) {
    const parts = read(text);
    if (parts !== null) return moment(parts);
  }
  return null;
}

const maxDateChars = 100;

interface Parts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly time: string;
  readonly zone: string;
}

type Form = (text: string) => Parts | null;

/** `14:05`, `2:05:09.123 PM`. */
const time = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\b\.?)?`;
const zone = String.raw`[A-Za-z]{1,5}(?:[+-]\d{1,2}:?\d{0,2})?|[+-]\d{1,2}:?\d{0,2}`;
const rest = String.raw`(?:[,T\s]+(?:at\s+)?(?<time>${time}))?\s*(?<zone>${zone})?(?:\s*\([^)]*\))?`;
const word = String.raw`(?<month>[\p{L}\p{M}]{3,12})\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?`;

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${rest}$`, 'iu'),
  new RegExp(String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?<compact>\d{6}))?\s*(?<zone>${zone})?$`, 'iu'),
  new RegExp(
    String.raw`^(?:[\p{L}\p{M}]{2,14}\.?,?\s+)?${day}[\s-]+(?:de\s+)?${word}[\s,-]+(?:de\s+)?(?<year>\d{4}|\d{2})${rest}$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:[\p{L}\p{M}]{2,14}\.?,?\s+)?${word}\s+${day},?\s+(?<year>\d{4})${rest}$`, 'iu'),
  new RegExp(
    String.raw`^(?:\p{L}{3,9}\s+)?${word}\s+${day}\s+(?<time>${time})(?:\s+(?<zone>${zone}))?\s+(?<year>\d{4})$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})${rest}$`, 'iu'),
];

const byPattern =
  (pattern: RegExp): Form =>
  (text) => {
    const found = pattern.exec(text)?.groups;
    if (found === undefined) return null;
    const { year = '', month = '', day: dayOfMonth = '', time: clock, compact, zone: zoneWord = '' } = found;
    const clockOfDigits = compact?.replace(/(..)(..)(..)/, '$1:$2:$3');
    return {
      year: fullYear(year),
      month: /^\d/.test(month) ? Number(month) : monthNumber(month),
      day: Number(dayOfMonth),
      time: clock ?? clockOfDigits ?? '0:00',
      zone: zoneWord,
    };
  };

/** With strokes the order is told only by a number above twelve. */
const byStrokes: Form = (text) => {
  const found = new RegExp(String.raw`^(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>\d{4})${rest}$`, 'iu').exec(
    text,
  )?.groups;
  if (found === undefined) return null;
  const [first, second] = [Number(found.first), Number(found.second)];
  if (first <= 12 && second <= 12 && first !== second) return null;
  const [month, dayOfMonth] = second > 12 ? [first, second] : [second, first];
  return { year: Number(found.year), month, day: dayOfMonth, time: found.time ?? '0:00', zone: found.zone ?? '' };
};

/** Seconds or milliseconds since 1970, of the years 2001 to 2286. */
const bySeconds: Form = (text) => {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const date = new Date(Number(text.padEnd(13, '0')));
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day: dayOfMonth, time: date.toISOString().slice(11, 23), zone: 'Z' };
};

const forms: readonly Form[] = [...patterns.map(byPattern), byStrokes, bySeconds];

/** RFC 2822, 4.3: two digits are 2000 to 2049 or 1950 to 1999. */
const fullYear = (year: string): number => Number(year) + (year.length > 2 ? 0 : Number(year) < 50 ? 2_000 : 1_900);

const earliestYear = 1_900;

function moment({ year, month, day: dayOfMonth, time: clock, zone: zoneWord }: Parts): string | null {
  const midnight = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isReal = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === dayOfMonth;
  const ms = millisecondsOf(clock);
  const offset = zoneMinutes(zoneWord);
  if (!isReal || year < earliestYear || ms === null || offset === null) return null;
  const all = midnight.getTime() + ms - offset * 60_000;
  return all === 0 ? null : new Date(all).toISOString();
}

/** Since midnight; 24:00 is the end of the day, a leap second the one before. */
function millisecondsOf(clock: string): number | null {
  const [, hour, minute, second = '0', fraction = ''] = /^(\d+):(\d+)(?::(\d+))?(?:[.,](\d+))?/.exec(clock) ?? [];
  const half = /([ap])\.?m/i.exec(clock)?.[1]?.toLowerCase();
  const hours = (Number(hour) % (half === undefined ? 25 : 12)) + (half === 'p' ? 12 : 0);
  const [minutes, seconds] = [Number(minute), Math.min(59, Number(second))];
  const isReal = Number(hour) <= (half === undefined ? 24 : 12) && minutes < 60 && Number(second) <= 60;
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return isReal && ms <= 86_400_000 ? ms : null;
}
