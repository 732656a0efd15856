import { alternatives } from '../alternatives';
import type { SpokenRule } from '../rule';
import { isLength } from './counts';
import { type Groups, group, hasTwoUnits, span, spanOf, start, withoutGrouping } from './patterns';
import { isOne, spokenSpan } from './spans';
import { isDescribing, textAfter } from './surroundings';
import { touchingUnits, units } from './unit-names';

/** An abbreviation's stop inside a sentence. */
const stop = String.raw`(?:\.(?=[,;:)]| \p{Ll}| \d))?`;
const end = String.raw`(?![\p{L}\p{N}²³]|/\p{L}|[.,]\p{N}|[-–]\p{N}|['’]\p{L})`;
const unitOf = (names: readonly string[]): string => `(?<link>[ -]?)(?<unit>${alternatives(names)})`;

export const unitRules: readonly SpokenRule[] = [
  {
    name: 'feet and inches',
    order: 530,
    pattern:
      /(?<![\p{L}\p{N}.,:/$£€'’-])(?<feet>\d{1,2}) ?(?:ft\.?|['’′]) ?(?<inches>1[01]|\d)(?:½)? ?(?:in(?![\p{L}\p{N}])(?:\.(?=,? \p{Ll}))?|["”″]|['’]{2})/gu,
    examples: {
      'He is 6ft 2in tall.': 'He is six feet two inches tall.',
      'at 5\'10" and 6’1”': 'at five feet ten inches and six feet one inch',
      "in the 5' gap": "in the five' gap",
    },
    speak: ({ 0: match, groups }) => {
      if (match.includes('½')) return null;
      const feet = spokenSpan({ amount: group(groups, 'feet') });
      const inches = spokenSpan({ amount: group(groups, 'inches') });
      return `${feet} ${groups?.feet === '1' ? 'foot' : 'feet'} ${inches} ${groups?.inches === '1' ? 'inch' : 'inches'}`;
    },
  },
  {
    name: 'stones and pounds',
    order: 531,
    pattern: /(?<![\p{L}\p{N}.,:/$£€-])(?<stone>\d{1,2})st (?<pounds>1[0-3]|\d)lbs?(?![\p{L}\p{N}])/gu,
    examples: {
      'He is 12st 5lb.': 'He is twelve stone five pounds.',
      'on 1st Avenue': 'on first Avenue',
    },
    speak: ({ groups }) =>
      `${spokenSpan({ amount: group(groups, 'stone') })} stone ${spokenSpan({ amount: group(groups, 'pounds') })} ${groups?.pounds === '1' ? 'pound' : 'pounds'}`,
  },
  {
    name: 'units',
    order: 535,
    pattern: new RegExp(
      `${start}${spanOf(alternatives(Object.keys(units)))}${unitOf(Object.keys(units))}${stop}${end}`,
      'gu',
    ),
    examples: {
      '10 km at 60mph': 'ten kilometers at sixty miles per hour',
      'a 5kg bag, the 10-km race': 'a five kilogram bag, the ten kilometer race',
      '1 km² or 3-5 sq ft': 'one square kilometer or three to five square feet',
      '5km-10km off': 'five to ten kilometers off',
      '5 min. later and 10 sec.': 'five minutes later and ten seconds.',
      '2 GB and 1.5 MW': 'two gigabytes and one point five megawatts',
      'the 5g network': 'the 5g network',
      'a min of 5': 'a min of five',
    },
    speak: (match) => {
      const names = units[group(match.groups, 'unit')];
      if (names === undefined || isOther(match) || hasTwoUnits(match.groups, group(match.groups, 'unit'))) return null;
      return measure(match, names);
    },
  },
  {
    name: 'units that touch the figure',
    order: 536,
    pattern: new RegExp(`${start}${span}(?<unit>${alternatives(Object.keys(touchingUnits))})(?!-)${end}`, 'gu'),
    examples: {
      'a 12in pizza, 2l of milk': 'a twelve inch pizza, two liters of milk',
      '10 in all and 5 l': 'ten in all and five l',
    },
    speak: (match) => {
      const names = touchingUnits[group(match.groups, 'unit')];
      return names === undefined ? null : measure(match, names);
    },
  },
  {
    name: 'meters where the words around them measure',
    order: 537,
    pattern: new RegExp(`${start}${span}(?<link>[ -]?)m(?![\\p{L}\\p{N}²³/'’])(?!\\.\\p{L})`, 'gu'),
    examples: {
      'It is 1.8m tall.': 'It is one point eight meters tall.',
      'the 100m final': 'the one hundred meter final',
      'a 10-m board': 'a ten meter board',
      '5 m away, the 1500m': 'five meters away, the one thousand five hundred meters',
      'He has 5 m left.': 'He has five m left.',
    },
    speak: (match) => {
      const isThousands = Number(withoutGrouping(group(match.groups, 'amount'))) >= 1_000;
      if (!isLength(match) && !(isThousands && match.groups?.link === '')) return null;
      return measure(match, ['meter', 'meters']);
    },
  },
  {
    name: 'seconds in decimals',
    order: 538,
    pattern: new RegExp(`${start}(?<amount>\\d{1,3}\\.\\d{1,3})(?:s|["”″](?=["”]))(?![\\p{L}\\p{N}'’-])`, 'gu'),
    examples: { 'won in 9.58s': 'won in nine point five eight seconds', 'in 9s': 'in 9s' },
    speak: ({ groups }) => `${spokenSpan(groups)} seconds`,
  },
  {
    name: 'degrees',
    order: 540,
    pattern: new RegExp(
      String.raw`${start}(?<amount>\d{1,4}(?:\.\d{1,3})?)(?:(?: ?°[CF]?)?(?: ?[-–] ?(?<to>\d{1,4}(?:\.\d{1,3})?)))? ?(?:°[ ]?(?<scale>[CF])(?![\p{L}\p{N}])|(?<whole>[℃℉])|°(?!\p{L}))`,
      'gu',
    ),
    examples: {
      'It was -5°C, then 25 °F.': 'It was minus five degrees Celsius, then twenty-five degrees Fahrenheit.',
      '25-30°C or 1°C': 'twenty-five to thirty degrees Celsius or one degree Celsius',
      'turned 180°, a 1.5°C rise': 'turned one hundred eighty degrees, a one point five degree Celsius rise',
      'the 5°x': 'the 5°x',
    },
    speak: (match) => {
      const { groups } = match;
      const scale = scaleName(groups);
      return `${spokenSpan(groups)} ${isOne(groups) || isDescribing(match) ? 'degree' : 'degrees'}${scale === '' ? '' : ` ${scale}`}`;
    },
  },
  {
    name: 'degrees without their sign',
    order: 541,
    pattern: new RegExp(
      `${start}(?<amount>\\d{1,3}(?:\\.\\d)?)(?:[-–](?<to>\\d{1,3}))?(?<scale>[CF])(?![\\p{L}\\p{N}-])`,
      'gu',
    ),
    examples: {
      'Temperatures reached 40C (104F).':
        'Temperatures reached forty degrees Celsius (one hundred four degrees Fahrenheit).',
      'a 25 C key': 'a twenty-five C key',
    },
    speak: (match) => {
      const around = match.input.slice(Math.max(0, match.index - 150), match.index + 150);
      if (
        !/temperature|heat|cold|warm|hot(?:ter|test)?\b|weather|forecast|°|mercury|thermometer|highs?\b|lows?\b|freez|climate|degree/iu.test(
          around,
        )
      )
        return null;
      const { groups } = match;
      return `${spokenSpan(groups)} ${isOne(groups) ? 'degree' : 'degrees'} ${scaleName(groups)}`;
    },
  },
];

function scaleName(groups: Groups): string {
  if (groups?.scale === 'C' || groups?.whole === '℃') return 'Celsius';
  return groups?.scale === 'F' || groups?.whole === '℉' ? 'Fahrenheit' : '';
}

/** "5g" may be a network, "5 ha ha" laughter. */
function isOther(match: RegExpExecArray): boolean {
  const unit = group(match.groups, 'unit');
  const after = textAfter(match);
  if (unit === 'ha') return /^[ ,!]*ha/u.test(after);
  if (unit === 'ms') return /^\./u.test(after) && group(match.groups, 'link') === ' ';
  return (
    unit === 'g' &&
    /^ (?:network|mobile|phone|technology|internet|coverage|spectrum|signal|mast|rollout|service|data|auction|licen|wireless)/iu.test(
      after,
    )
  );
}

function measure(match: RegExpExecArray, [one, many]: readonly [string, string]): string {
  const { groups } = match;
  const isSingular = isOne(groups) || groups?.link === '-' || isDescribing(match);
  return `${spokenSpan(groups)} ${isSingular ? one : many}`;
}
