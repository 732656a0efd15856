import { wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { dash, figures, group, start } from './patterns';
import { spokenNumber, spokenSpan } from './spans';
import { isDescribing } from './surroundings';

export const multipleRules: readonly SpokenRule[] = [
  {
    name: 'measures by measures',
    order: 570,
    pattern:
      /(?<![\p{L}\p{N}_.,:/\\@#%=+$£€–-])(?<first>\d{1,5}(?:\.\d{1,2})?)(?: ?[x×] ?|-by-)(?<second>\d{1,5}(?:\.\d{1,2})?)(?: ?[x×] ?(?<third>\d{1,5}(?:\.\d{1,2})?))?(?<unit>m|cm|mm|ft|in)?(?![\p{L}\p{N}×]|[.,:/-]\p{N})/gu,
    examples: {
      'a 4x4 and 2 × 3 × 4': 'a four by four and two by three by four',
      'the 4x100m relay': 'the four by one hundred meter relay',
      'x by 4': 'x by four',
    },
    speak: (match) => {
      const { groups } = match;
      if (groups?.first === '0') return match[0];
      const sides = [groups?.first, groups?.second, groups?.third].filter((side) => side !== undefined);
      return `${sides.map(spokenNumber).join(' by ')}${unitOf(match)}`;
    },
  },
  {
    name: 'so many times',
    order: 571,
    pattern: new RegExp(
      `${start}(?!0[\\dx×])(?<amount>${figures})[x×]?(?:${dash}(?<to>${figures}))?(?<=\\d)[x×](?![\\p{L}\\p{N}.]|-\\d)`,
      'gu',
    ),
    examples: {
      'it grew 10x, 3-4x faster, 5x-6x': 'it grew ten times, three to four times faster, five to six times',
      'x times 5': 'x times five',
    },
    speak: ({ groups }) =>
      `${spokenSpan(groups)} ${groups?.amount === '1' && groups.to === undefined ? 'time' : 'times'}`,
  },
  {
    name: 'versions',
    order: 575,
    pattern:
      /(?<![\p{L}\p{N}_.,:/\\@#%=+$£€–-])(?:(?<mark>[vV]\.?)(?<marked>\d{1,4}(?:\.\d{1,4}){1,3})|(?<bare>\d{1,3}(?:\.\d{1,3}){2,3}))(?![\p{L}\p{N}/]|[.,:-]\p{N})/gu,
    examples: {
      'in 1.2.3 and v2.0': 'in one point two point three and version two point zero',
      'some 1.000.000': 'some 1.000.000',
    },
    speak: ({ groups }) => {
      const written = groups?.marked ?? group(groups, 'bare');
      if (groups?.mark === undefined && /\.\d00(?:\.|$)/.test(written)) return null;
      const words = written.split('.').map(wholeNumber).join(' point ');
      return groups?.mark === undefined ? words : `version ${words}`;
    },
  },
];

const unitNames: Readonly<Record<string, readonly [string, string]>> = {
  m: ['meter', 'meters'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  ft: ['foot', 'feet'],
  in: ['inch', 'inches'],
};

function unitOf(match: RegExpExecArray): string {
  const names = unitNames[group(match.groups, 'unit')];
  return names === undefined ? '' : ` ${names[isDescribing(match) ? 0 : 1]}`;
}
