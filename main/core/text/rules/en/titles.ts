import type { SpokenRule } from '../rule';
import titles from './data/titles.json';
import { group } from './patterns';
import { oneOf, stop, wordEnd, wordStart } from './word-edges';

const ranks: ReadonlyMap<string, string> = new Map(Object.entries(titles.withStop));
/** A name, an initial or a second rank. */
const name = String.raw`\p{Lu}(?:[\p{L}'’]|\.)`;
const afterName = String.raw`(?<=\p{Lu}[\p{L}'’-]{0,30}\.?,? )`;

export const titleRules: readonly SpokenRule[] = [
  {
    name: 'titles and ranks with a stop',
    order: 620,
    pattern: new RegExp(
      `${wordStart}(?<title>${oneOf(ranks.keys())})\\.(?= ?["“‘']?${name}|-elect|-designate| 1st Class|(?<=(?:Mrs?|Ms|Dr)\\.) \\p{Lu}| (?:and|&) (?:Mrs?|Ms|Drs?)(?!\\p{L})|(?<=Sec\\.) of (?:State|Defense|Commerce|Energy|Education|Labor)(?!\\p{L}))`,
      'gu',
    ),
    examples: {
      'Gov. Ana Reyes and Sen. J. Lowe met Dr. Marsh.': 'Governor Ana Reyes and Senator J Lowe met Doctor Marsh.',
      'Lt. Gov. Lee, Maj. Gen. Roe and Mr. X': 'Lieutenant Governor Lee, Major General Roe and Mister X',
      'Gov.-elect Kay, Mr. and Mrs. Ito': 'Governor-elect Kay, Mister and Missus Ito',
      'One more rep. Then a gen. and a Rep. of note': 'One more rep. Then a gen. and a Rep. of note',
    },
    speak: ({ groups }) => ranks.get(group(groups, 'title')) ?? null,
  },
  {
    name: 'titles and ranks without a stop',
    order: 622,
    pattern: new RegExp(`${wordStart}(?<title>${oneOf(titles.withoutStop)})(?= ["“‘']?\\p{Lu})`, 'gu'),
    examples: {
      'Mr Smith and Dr Patel saw Sgt Kay': 'Mister Smith and Doctor Patel saw Sergeant Kay',
      'Gen Z and Sen himself': 'Gen Z and Sen himself',
    },
    speak: ({ groups }) => ranks.get(group(groups, 'title')) ?? null,
  },
  {
    name: 'generals without a stop',
    order: 623,
    pattern: /(?<=(?<![\p{L}\p{N}])(?:Lt|Maj|Brig) )Gen(?= \p{Lu}\p{Ll})/gu,
    examples: { 'Maj Gen Roe': 'Major General Roe', 'for Gen Alpha': 'for Gen Alpha' },
    speak: () => 'General',
  },
  {
    name: 'Junior',
    order: 624,
    pattern: new RegExp(`${wordStart}Jr(?:${stop}|${wordEnd})`, 'gu'),
    examples: {
      'Martin Luther King Jr. spoke.': 'Martin Luther King Junior spoke.',
      'It was Ken Hale Jr.': 'It was Ken Hale Junior.',
      'Jrs met': 'Jrs met',
    },
    speak: () => 'Junior',
  },
  {
    name: 'Senior',
    order: 626,
    pattern: new RegExp(
      `(?:${afterName}Sr(?:${stop}|(?![\\p{L}\\p{N}.]))|${wordStart}Sr\\.(?= (?:Vice|Director|Manager|Adviser|Advisor|Editor)))`,
      'gu',
    ),
    examples: {
      'Ken Hale Sr. and Joe Roe, Sr.': 'Ken Hale Senior and Joe Roe, Senior.',
      'the Sr. Vice President': 'the Senior Vice President',
      'a visit by Sr. Mary': 'a visit by Sr. Mary',
    },
    speak: () => 'Senior',
  },
  {
    name: 'Esquire',
    order: 628,
    pattern: new RegExp(`${afterName}Esq(?:${stop}|${wordEnd})`, 'gu'),
    examples: { 'Joe Roe, Esq., left': 'Joe Roe, Esquire, left', 'an Esq': 'an Esq' },
    speak: () => 'Esquire',
  },
];
