import { digitByDigit } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import states from './data/states.json';
import streets from './data/streets.json';
import { group } from './patterns';
import { oneOf, stop, wordEnd, wordStart } from './word-edges';

const streetNames: ReadonlyMap<string, string> = new Map(Object.entries(streets.ends));
const withStop: ReadonlyMap<string, string> = new Map(Object.entries(states.withStop));
const postal: ReadonlyMap<string, string> = new Map(Object.entries(states.postal));
const known = oneOf(streets.knownStreets);
const word = String.raw`\p{Lu}[\p{L}'’]{1,20}`;
const numbered = String.raw`\d{1,3}(?:st|nd|rd|th)`;
const houseNumber = String.raw`\d{1,5}[A-Z]? (?:[NSEW]\. )?`;
const afterCity = String.raw`(?<=\p{Lu}\p{Ll}[\p{L}.'’-]{0,30}, )`;
const notBeforeName = String.raw`(?! ["“‘]?\p{Lu}(?!\.?[EW](?!\p{L})))`;
const directions: Readonly<Record<string, string>> = {
  N: 'North',
  S: 'South',
  E: 'East',
  W: 'West',
  NE: 'Northeast',
  NW: 'Northwest',
  SE: 'Southeast',
  SW: 'Southwest',
};
const stems = [...withStop.keys()].map((state) => state.slice(0, -1));
const stateOf = (written: string): string | undefined =>
  withStop.get(written) ?? withStop.get(`${written}.`) ?? postal.get(written);

export const placeRules: readonly SpokenRule[] = [
  {
    name: 'streets',
    order: 610,
    pattern: new RegExp(
      `(?:(?<=${houseNumber}(?:${word} ){1,2}|${wordStart}${known} |${wordStart}${numbered} )(?<sure>${oneOf(streetNames.keys())})(?:${stop}|(?![\\p{L}\\p{N}.'’]))|(?<=(?:${word}|${wordStart}\\p{Lu}) )(?<street>Ave|Blvd|Rd|Ln|Hwy|Pkwy|St|Dr)(?:${stop}|(?<=Ave|Blvd|Hwy|Pkwy)(?![\\p{L}\\p{N}.'’]))${notBeforeName})`,
      'gu',
    ),
    examples: {
      'on Main St. and at 12 Oak St.': 'on Main Street and at twelve Oak Street.',
      'Fifth Ave., Mulholland Dr. and the 42nd St. stop':
        'Fifth Avenue, Mulholland Drive and the forty-second Street stop',
      'the Wall St. Journal, Wall St rose': 'the Wall Street Journal, Wall Street rose',
      'with St. Mary and a Dr. who': 'with Saint Mary and a Dr. who',
      'Ave Maria at Port St. Lucie': 'Ave Maria at Port Saint Lucie',
    },
    speak: ({ groups }) => streetNames.get(groups?.sure ?? group(groups, 'street')) ?? null,
  },
  {
    name: 'directions of a street',
    order: 612,
    pattern: new RegExp(
      String.raw`(?:(?<=(?:Ave|St|Avenue|Street|Road|Rd|Drive|Boulevard|Blvd)\.? )(?<corner>[NS]\.?[EW])(?:${stop}|(?![\p{L}\p{N}.]))|(?:(?<=${wordStart}\d{1,5} )|${wordStart}(?= \d|.{3}\d))(?<side>[NSEW])\.(?= (?:${word}|${numbered}) (?:St|Ave|Rd|Blvd|Dr|Street|Avenue|Road|Boulevard|Drive)))`,
      'gu',
    ),
    examples: {
      'at 1600 Pennsylvania Ave. NW': 'at sixteen hundred Pennsylvania Avenue Northwest',
      '12 N. Oak St.': 'twelve North Oak Street.',
      'the NW region': 'the N W region',
    },
    speak: ({ groups }) => directions[(groups?.corner ?? group(groups, 'side')).replaceAll('.', '')] ?? null,
  },
  {
    name: 'saints',
    order: 614,
    pattern: new RegExp(`${wordStart}(?<![Tt]he \\d{0,3} )(?:Ste?\\.?(?= \\p{Lu}\\p{Ll})|ST\\.(?= \\p{Lu}{2}))`, 'gu'),
    examples: {
      'St. Louis, St Paul’s and St. Mary’s': 'Saint Louis, Saint Paul’s and Saint Mary’s',
      'the High St shop': 'the High Street shop',
      'an St sign': 'an St sign',
    },
    speak: ({ 0: written }) => (written.startsWith('Ste') ? 'Sainte' : 'Saint'),
  },
  {
    name: 'mountains, forts and ports',
    order: 616,
    pattern: new RegExp(`${wordStart}(?<kind>Mt\\.?|Mts\\.|Ft\\.)(?= \\p{Lu}\\p{Ll})`, 'gu'),
    examples: {
      'Mt. Hood, Mt Etna and Ft. Bragg': 'Mount Hood, Mount Etna and Fort Bragg',
      'Some 20 ft. down': 'Some twenty feet down',
    },
    speak: ({ groups }) => (group(groups, 'kind').startsWith('M') ? 'Mount' : 'Fort'),
  },
  {
    name: 'party and state',
    order: 650,
    pattern: new RegExp(
      `${wordStart}(?<party>[DRI])-(?:(?<short>${oneOf(stems)})${stop}|(?<state>${oneOf([...postal.keys(), ...postal.values()])})${wordEnd})`,
      'gu',
    ),
    examples: {
      'Hale (D-Calif.) and Roe, R-Fla.': 'Hale (D, California) and Roe, R, Florida.',
      'Kay, D-N.Y., and Ito (I-VT)': 'Kay, D, New York, and Ito (I, Vermont)',
      'D-Day and R-rated': 'D-Day and R-rated',
    },
    speak: ({ groups }) => {
      const state = groups?.short ?? group(groups, 'state');
      return `${group(groups, 'party')}, ${stateOf(state) ?? state}`;
    },
  },
  {
    name: 'states after a city',
    order: 652,
    pattern: new RegExp(`${afterCity}(?<state>${oneOf(stems)})${stop}`, 'gu'),
    examples: {
      'In Austin, Tex., and Jackson, Miss., rain fell.': 'In Austin, Texas, and Jackson, Mississippi, rain fell.',
      'He is from Portland, Ore.': 'He is from Portland, Oregon.',
      'He came, ill. Then a miss.': 'He came, ill. Then a miss.',
    },
    speak: ({ groups }) => stateOf(group(groups, 'state')) ?? null,
  },
  {
    name: 'states that no word is like',
    order: 654,
    pattern: new RegExp(`${wordStart}(?<state>Calif|Ariz|Okla|Tenn|Minn|Mich|Wyo|Fla)${stop}`, 'gu'),
    examples: { 'in southern Calif. today': 'in southern California today', 'Miss. Mass. Ill.': 'Miss. Mass. Ill.' },
    speak: ({ groups }) => stateOf(group(groups, 'state')) ?? null,
  },
  {
    name: 'postal codes of states',
    order: 656,
    pattern: new RegExp(
      `${afterCity}(?:(?<code>${oneOf(postal.keys())})(?:(?: (?<zip>\\d{5}))(?![\\p{L}\\p{N}])|(?=["”]?[,;:)]|["”]?\\.?["”]?$))|(?<sure>${oneOf(states.unlikeWords)})${wordEnd})`,
      'gu',
    ),
    examples: {
      'Austin, TX 78701': 'Austin, Texas seven eight seven zero one',
      'from Waco, TX to Salem, OR.': 'from Waco, Texas to Salem, Oregon.',
      'I went to Rome, OR so I said': 'I went to Rome, OR so I said',
    },
    speak: ({ groups }) => {
      const state = postal.get(groups?.sure ?? group(groups, 'code'));
      if (state === undefined) return null;
      return groups?.zip === undefined ? state : `${state} ${digitByDigit(groups.zip)}`;
    },
  },
];
