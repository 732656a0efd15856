import { ordinal, wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import numberedThings from './data/numbered-things.json';
import regnalNames from './data/regnal-names.json';
import { group } from './patterns';
import { romanValue } from './roman';
import { oneOf, wordStart, wordsOf } from './word-edges';

const inCapitals = (list: Iterable<string>): readonly string[] => Array.from(list, (word) => word.toUpperCase());
const regnal = wordsOf(regnalNames);
const names = oneOf([...regnal, ...inCapitals(regnal)]);
const { 'any numeral': withAny, 'from two on': fromTwo } = numberedThings;
const things = (list: string): readonly string[] => [...wordsOf({ list })].map((thing) => thing.replaceAll('_', ' '));
const anyThings = things(withAny);
const twoThings = [...things(fromTwo), ...inCapitals(anyThings), ...inCapitals(things(fromTwo))];
const titles =
  'Pope|King|Queen|Emperor|Empress|Tsar|Czar|Kaiser|Sultan|Shah|Prince|Princess|Grand Duke|Duke|Patriarch|Saint|St\\.?';
/** Before a tenth of the name was king or pope, X stands for an unknown name: "Peter X". */
const tenth = '(?:Leo|Pius|Charles|Louis|Benedict|Gregory|Boniface|Innocent|John|Clement|Stephen|Frederik|Rama)';
/** "the Part I like" has a pronoun. */
const noPronoun =
  '(?! (?:am|think|know|met|saw|have|had|would|will|believe|want|like|love|said|say|mean|read)(?!\\p{L}))';
const end = String.raw`(?!\p{L}|\p{N}|\.\p{L}|-\p{N}|[&/](?![IVX]{1,4}(?!\p{L}))\p{L})`;
/** Higher ones are years and dates, or no numerals at all: MIX, CD. */
const maxValue = 199;
/** Numbers of one word are part of a name and take its capital: World War Two. */
const maxOneWord = 20;

/** A numeral of any length behind these, of two letters and more behind those: "Type C" is no hundred. */
const afterAny = `(?<=${wordStart}${oneOf(anyThings)}[ -])(?<any>[IVXLCDM]{1,9})`;
const afterTwo = `(?<=${wordStart}${oneOf(twoThings)}[ -])(?<numeral>[IVXLCDM]{2,9})`;

export const numeralRules: readonly SpokenRule[] = [
  {
    name: 'rulers and popes',
    order: 600,
    pattern: new RegExp(
      String.raw`(?<=${wordStart}${names} )(?<numeral>[IVX]{2,6}|(?:V|(?<=${tenth} )X)(?! \p{Lu}|\. \p{Lu}))${end}`,
      'gu',
    ),
    examples: {
      'Pope Leo XIV met Queen Elizabeth II.': 'Pope Leo the fourteenth met Queen Elizabeth the second.',
      'Henry VIII, Louis XVI’s, John Paul II': 'Henry the eighth, Louis the sixteenth’s, John Paul the second',
      'HENRY V and King Carl XVI Gustaf': 'HENRY the fifth and King Carl the sixteenth Gustaf',
      'Malcolm X, Peter X and George V. Smith': 'Malcolm X, Peter X and George V Smith',
    },
    speak: ({ groups }) => reign(group(groups, 'numeral')),
  },
  {
    name: 'the first of a name',
    order: 602,
    pattern: new RegExp(
      String.raw`(?<=${wordStart}(?:${titles}) (?:\p{Lu}\p{Ll}{1,20} )?${names} |${wordStart}Napoleon )I(?!\p{L}|\p{N}|\.\p{L})${noPronoun}|(?<=${wordStart}${names} )I(?=['’]s|[,;)]| of | \(|\.?[”"]?$)`,
      'gu',
    ),
    examples: {
      'King Charles I and Queen Elizabeth I.': 'King Charles the first and Queen Elizabeth the first.',
      'under Elizabeth I, William I of Orange': 'under Elizabeth the first, William the first of Orange',
      'With Henry I went on, and King Charles I met': 'With Henry I went on, and King Charles I met',
    },
    speak: () => 'the first',
  },
  {
    name: 'the third of a family',
    order: 604,
    pattern: new RegExp(
      String.raw`(?<=${wordStart}(?:${names}|Thomas|Joseph|Samuel|Walter|Daniel|Benjamin|Andrew|Arthur|Martin|Harry|Donald|Ronald|Anthony) (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]{1,20},? )(?<numeral>III?|IV)${end}`,
      'gu',
    ),
    examples: {
      'John D. Rockefeller III spoke': 'John D Rockefeller the third spoke',
      'the Garden City III plan': 'the Garden City III plan',
    },
    speak: ({ groups }) => reign(group(groups, 'numeral')),
  },
  {
    name: 'numbered things',
    order: 606,
    pattern: new RegExp(`(?:${afterAny}|${afterTwo})${end}${noPronoun}`, 'gu'),
    examples: {
      'World War II and Title IX': 'World War Two and Title Nine',
      'Super Bowl LVIII and Part IV of ACT II': 'Super Bowl fifty-eight and Part Four of ACT Two',
      'Type II, Phase III-style, World War I.': 'Type Two, Phase Three-style, World War One.',
      'Section C, Part D, Vitamin C, Class MIX and Generation X':
        'Section C, Part D, Vitamin C, Class MIX and Generation X',
      'the part I like, and Part I like': 'the part I like, and Part I like',
    },
    speak: ({ groups }) => cardinal(groups?.any ?? group(groups, 'numeral')),
  },
  {
    name: 'several numbered things',
    order: 608,
    pattern: new RegExp(
      `(?<=${wordStart}(?:World Wars|Parts|Acts|Chapters|Phases|Types|Classes|Titles|Volumes|Articles|Sections|Divisions) (?:[IVX]{1,5}(?:, | and |, and | or | to |-))?|${wordStart}(?:World War|Part|Act|Chapter|Phase|Type|Class|Title|Volume|Article|Section|Division) [IVX]{1,5}(?: and | or | to |[/–-])(?=[IVX]{2}))(?<numeral>[IVX]{1,5})${end}`,
      'gu',
    ),
    examples: {
      'World Wars I and II, Type I or II': 'World Wars One and Two, Type One or Two',
      'The Parts we and I like': 'The Parts we and I like',
    },
    speak: ({ groups }) => cardinal(group(groups, 'numeral')),
  },
  {
    name: 'centuries',
    order: 609,
    pattern: new RegExp(
      String.raw`${wordStart}(?<numeral>[IVX]{2,5})(?:th)?(?= (?:[Cc]entur(?:y|ies)|Olympiad|Olympics|Olympic Games|Winter Olympics)(?!\p{L}))`,
      'gu',
    ),
    examples: { 'a XIX century house': 'a nineteenth century house', 'the IIX century': 'the IIX century' },
    speak: ({ groups }) => {
      const value = romanValue(group(groups, 'numeral'));
      return value === null ? null : ordinal(value);
    },
  },
];

function reign(numeral: string): string | null {
  const value = romanValue(numeral);
  return value === null ? null : `the ${ordinal(value)}`;
}

function cardinal(numeral: string): string | null {
  const value = romanValue(numeral);
  if (value === null || value > maxValue || /^[LCDM]+$/.test(numeral)) return null;
  const words = wholeNumber(String(value));
  return value > maxOneWord ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
