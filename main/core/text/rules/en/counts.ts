import type { SpokenRule } from '../rule';
import { magnitudeName } from './magnitudes';
import { group, hasTwoUnits, numberEnd, span, spanOf, start } from './patterns';
import { spokenSpan } from './spans';
import { precedesPlural, textAfter, textBefore } from './surroundings';

/** What is run or shown in "10k" and "4K" is called that: no thousand. */
const namedByK =
  /^[ -](?:runs?|races?|runners?|walk|jog|fun|event|course|charity|TVs?|televisions?|videos?|screens?|resolution|monitors?|displays?|cameras?|Blu-ray|UHD|HDR|gold)(?!\p{L})/u;

/** Metres, not millions, come before and after these. */
const measured =
  /^(?:-(?!year|strong|plus|an?(?!\p{L}))\p{L}| by \d|[ -](?:gap|drop|putt|fence|sprint|final|hurdles|relay|dash|freestyle|butterfly|breaststroke|backstroke|medley|steeplechase|race|run|heats?|semi-final|deep|tall|high|wide|long|away|above|below|beneath|from|across|apart|thick|off|of (?:snow|water|rain|rope|mud|ice|cable|fencing|sand|earth|rock|pipe|track)|up|down|further|short|north|south|east|west|behind|tower|wave|waves|wall|yacht|board|platform|pool|air|rifle|pistol|world|champion|title|gold|silver|bronze|record)(?!\p{L}))/u;

export const countRules: readonly SpokenRule[] = [
  {
    name: 'billions and trillions',
    order: 520,
    pattern: new RegExp(
      `${start}${spanOf('bn|tn|mn|mln|bln|trn')}[ -]?(?<size>bn|tn|mn|mln|bln|trn)${numberEnd}`,
      'gu',
    ),
    examples: {
      'of 7bn views': 'of seven billion views',
      'over 1.5 tn': 'over one point five trillion',
      '2-3bn or 2bn-3bn people': 'two to three billion or two to three billion people',
      'the bn and 7bnx': 'the bn and 7bnx',
    },
    speak: ({ groups }) =>
      hasTwoUnits(groups, group(groups, 'size')) ? null : `${spokenSpan(groups)} ${magnitudeName(groups?.size)}`,
  },
  {
    name: 'millions of people or things',
    order: 522,
    pattern: new RegExp(`${start}${spanOf('[mMbB]')}(?:(?<size>[mM])|(?<letter>[bB]))(?![\\p{L}\\p{N}/²³'’])`, 'gu'),
    examples: {
      '1.5m people and 3M users': 'one point five million people and three million users',
      'some 2.4b visits': 'some two point four billion visits',
      '10m of its users, a 10m of it': 'ten million of its users, a 10m of it',
      'in flat 5 b': 'in flat five b',
    },
    speak: (match) => {
      const { groups } = match;
      if (measured.test(textAfter(match)) || hasTwoUnits(groups, groups?.size ?? group(groups, 'letter'))) return null;
      if (!precedesPlural(match) && !/^ (?:more|new|other)(?!\p{L})/u.test(textAfter(match))) return null;
      return `${spokenSpan(groups)} ${groups?.size === undefined ? 'billion' : 'million'}`;
    },
  },
  {
    name: 'thousands by their letter',
    order: 524,
    pattern: new RegExp(`${start}${span}[kK](?![\\p{L}\\p{N}/'’])`, 'gu'),
    examples: {
      'about 10k signed and 5k people came': 'about ten thousand signed and five thousand people came',
      'a 10k run in 4K': 'a ten K run in four K',
      'won the 10k': 'won the ten K',
      'a k of 5': 'a k of five',
    },
    speak: (match) => {
      const amount = spokenSpan(match.groups);
      if (precedesPlural(match)) return `${amount} thousand`;
      const isName = namedByK.test(textAfter(match)) || /^[24568]$/.test(group(match.groups, 'amount'));
      return isName || /(?:[Tt]he|[Aa]) $/u.test(textBefore(match)) ? `${amount} K` : `${amount} thousand`;
    },
  },
];

/** Whether a number before a lone m is a length: "1.8m tall", "the 100m final". */
export const isLength = (match: RegExpExecArray): boolean => measured.test(textAfter(match));
