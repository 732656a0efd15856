import { decimalNumber, ordinal, wholeNumber } from '../../numbers/fr';
import { figures } from '../../numbers/written-figure';
import { end, group, start, wordStart } from '../european';
import type { SpokenRule } from '../rule';
import { genderBefore } from './agreement';
import { amountOf, spokenSign } from './figures';

/** Endings that only one number has. */
const special: Readonly<Record<string, string>> = {
  '1er': 'premier',
  '1ers': 'premiers',
  '1re': 'première',
  '1ère': 'première',
  '1res': 'premières',
  '1ères': 'premières',
  '2d': 'second',
  '2nd': 'second',
  '2de': 'seconde',
  '2nde': 'seconde',
};

const phoneStart = String.raw`(?<![\p{L}\p{N}.,:\/\-]|\d )`;
const phoneEnd = String.raw`(?![\p{L}\p{N}]|[ .]\d)`;

export const numberRules: readonly SpokenRule[] = [
  {
    name: 'ordinals',
    order: 520,
    pattern:
      /(?<![\p{L}\p{N}.,:/-]|\d )(?<value>[1-9]\d{0,3})(?<ending>ers?|[rè]es?|ères?|è?mes?|eme|nde?|de?|e|es)(?![\p{L}\p{N}]|['’]\p{L})/gu,
    examples: {
      'le 1er mai': 'le premier mai',
      'la 1re fois et la 1ère': 'la première fois et la première',
      'la 2e place, le 2ème tour': 'la deuxième place, le deuxième tour',
      'le 21e et les 3es': 'le vingt et unième et les troisièmes',
      'la 2nde': 'la seconde',
      'le 1e, le 3er, 5d et 2exp': 'le 1e, le 3er, 5d et 2exp',
    },
    speak(match) {
      const [value, ending] = [group(match, 'value'), group(match, 'ending')];
      const own = special[value + ending];
      if (own !== undefined) return own;
      if (value === '1' || !/^(?:e|es|è?mes?|eme)$/.test(ending)) return null;
      return ordinal(Number(value)) + (ending.endsWith('s') ? 's' : '');
    },
  },
  {
    name: 'telephone numbers',
    order: 530,
    pattern: new RegExp(
      `${phoneStart}(?:(?<plus>\\+)33 ?[1-9]|0[1-9])(?:(?: \\d\\d){4}|(?:\\.\\d\\d){4})${phoneEnd}`,
      'gu',
    ),
    examples: {
      'Appelez le 01 23 45 67 89.': 'Appelez le zéro un vingt-trois quarante-cinq soixante-sept quatre-vingt-neuf.',
      'au 06.00.12.34.05': 'au zéro six zéro zéro douze trente-quatre zéro cinq',
      'au +33 6 12 34 56 78': 'au plus trente-trois six douze trente-quatre cinquante-six soixante-dix-huit',
      'le 01 23 45 67 89 00': 'le zéro un vingt-trois quarante-cinq soixante-sept quatre-vingt-neuf zéro zéro',
    },
    speak: ([written]) =>
      written
        .replace('+', '')
        .split(/[ .]/)
        .map((digits) => wholeNumber(digits))
        .join(' ')
        .replace(/^/, written.startsWith('+') ? 'plus ' : ''),
  },
  {
    name: 'ranges and scores',
    order: 540,
    pattern:
      /(?<![\p{L}\p{N}.,:/\\@#%=+\-−–$£€])(?<from>[1-9]\d{0,2}|0|(?:1\d|20)\d\d)[-–](?<to>[1-9]\d{0,2}|0|(?:1\d|20)\d\d)(?![\p{L}\p{N}°]|[.,:/\-–]\p{N}|-\p{L}| ?[%€$£])/gu,
    examples: {
      'dans 3-5 jours': 'dans trois à cinq jours',
      'Lyon gagne 3-2.': 'Lyon gagne trois à deux.',
      'de 20-21 voix': 'de vingt à vingt et une voix',
      '(1939-1945)': '(mille neuf cent trente-neuf à mille neuf cent quarante-cinq)',
      'la guerre de 14-18, en 2023-24': 'la guerre de 14-18, en 2023-24',
      'en 4-4-2, le 555-0134': 'en 4-4-2, le 555-0134',
    },
    speak(match) {
      const [from, to] = [group(match, 'from'), group(match, 'to')];
      const isYears = from.length === 4 || to.length === 4;
      if (isYears && (from.length !== to.length || Number(from) >= Number(to))) return null;
      if (['14-18', '39-45'].includes(`${from}-${to}`)) return null;
      const gender = genderBefore(match);
      return `${wholeNumber(from, gender)} à ${wholeNumber(to, gender)}`;
    },
  },
  {
    name: 'number before a figure',
    order: 550,
    pattern: new RegExp(`${wordStart}[Nn][°º](?= ?\\d)`, 'gu'),
    examples: { 'le n° 5 et le N°7': 'le numéro cinq et le numéro sept', 'le n° cinq': 'le n° cinq' },
    speak: () => 'numéro',
  },
  {
    name: 'plain numbers',
    order: 890,
    pattern: new RegExp(`${start}(?<amount>${figures})${end}`, 'gu'),
    examples: {
      'le 12 décembre 2024': 'le douze décembre deux mille vingt-quatre',
      'en 1989': 'en mille neuf cent quatre-vingt-neuf',
      '21 voix et 21 votes': 'vingt et une voix et vingt et un votes',
      '1 personne, 1 élu': 'une personne, un élu',
      '12 500 ou 12.500 ou 3,14': 'douze mille cinq cents ou douze mille cinq cents ou trois virgule quatorze',
      '1\u202f500 et 1\u00a0200 élus': 'mille cinq cents et mille deux cents élus',
      "27,4 milliards d'euros": "vingt-sept virgule quatre milliards d'euros",
      'Il fait -16, puis 0.': 'Il fait moins seize, puis zéro.',
      'plus d’1,5 million': 'plus d’un virgule cinq million',
      'agent 007': 'agent zéro zéro sept',
      '31 éditions, 31 silences': 'trente et une éditions, trente et un silences',
      'pour 2 000 000 habitants': 'pour 2 000 000 habitants',
      'la 3G, 10/2, 1.2.3 et v2': 'la 3G, 10/2, 1.2.3 et v2',
    },
    speak(match) {
      const figure = amountOf(match);
      if (figure === null || lacksLink(match, figure.whole)) return null;
      return spokenSign(match) + decimalNumber(figure, genderBefore(match));
    },
  },
];

/** "deux millions habitants" would lack its "de". */
function lacksLink(match: RegExpExecArray, whole: string): boolean {
  const next = match.input.slice(match.index + match[0].length);
  return /^[1-9]\d*0{6}$/.test(whole) && /^ \p{Ll}/u.test(next) && !/^ (?:de |d['’])/.test(next);
}
