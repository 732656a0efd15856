import { wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { group } from './patterns';
import { textAfter, textBefore } from './surroundings';

export const durationRules: readonly SpokenRule[] = [
  {
    name: 'hours and minutes by their letters',
    order: 450,
    pattern:
      /(?<![\p{L}\p{N}.,:/$£€-])(?<hours>\d{1,3}) ?(?:hrs?|h) ?(?<minutes>[0-5]?\d) ?(?:mins?|m)(?: ?(?<seconds>[0-5]?\d) ?(?:secs?|s))?(?![\p{L}\p{N}])/gu,
    examples: {
      'It took 2h 15m.': 'It took two hours fifteen minutes.',
      'in 1hr 1min 30sec': 'in one hour one minute thirty seconds',
      'at H 15m': 'at H 15m',
    },
    speak: ({ groups }) => spokenDuration([group(groups, 'hours'), group(groups, 'minutes'), group(groups, 'seconds')]),
  },
  {
    name: 'minutes and seconds by their letters',
    order: 451,
    pattern:
      /(?<![\p{L}\p{N}.,:/$£€-])(?<minutes>\d{1,3}) ?(?:mins?|m) ?(?<seconds>[0-5]?\d) ?(?:secs?|s)(?![\p{L}\p{N}])/gu,
    examples: { 'after 3min 20sec': 'after three minutes twenty seconds', 'the 5m 2020s': 'the 5m twenty twenties' },
    speak: ({ groups }) => spokenDuration(['', group(groups, 'minutes'), group(groups, 'seconds')]),
  },
  {
    name: 'times of a race',
    order: 408,
    pattern:
      /(?<![\p{L}\p{N}.,:/$£€-])(?<hours>\d):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d)(?![\p{L}\p{N}:/]|[.,]\p{N})/gu,
    examples: {
      'ran the marathon in 1:59:40': 'ran the marathon in one hour fifty-nine minutes forty seconds',
      'At 1:59:40 it fell.': 'At one fifty-nine forty it fell.',
    },
    speak: (match) => {
      const around = `${textBefore(match)} ${textAfter(match)}`;
      if (
        !/marathon|\btime of|record|clock|finish|\brace|\bran\b|\brun|\bwon in|stage|video|lasting|duration/iu.test(
          around,
        )
      )
        return null;
      const { groups } = match;
      return spokenDuration([group(groups, 'hours'), group(groups, 'minutes'), group(groups, 'seconds')]);
    },
  },
];

const names = [
  ['hour', 'hours'],
  ['minute', 'minutes'],
  ['second', 'seconds'],
] as const;

function spokenDuration(parts: readonly string[]): string {
  return names
    .flatMap(([one, many], index) => {
      const part = parts[index] ?? '';
      if (part === '') return [];
      const value = Number(part);
      return [`${wholeNumber(String(value))} ${value === 1 ? one : many}`];
    })
    .join(' ');
}
