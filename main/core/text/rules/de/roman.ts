import { ordinal, wholeNumber } from '../../numbers/de';
import { romanValue } from '../../numbers/roman-value';
import { abbreviationStop, group, textBefore } from '../european';
import type { SpokenRule } from '../rule';
import { ordinalBefore } from './endings';

const kings =
  'Ludwig|Friedrich Wilhelm|Friedrich|Wilhelm|Karl|Heinrich|Otto|Benedikt|Johannes Paul|Johannes|Paul|Pius|Leo|Georg|Charles|Maximilian|Rudolf|Leopold|Albert|Philipp|Felipe|Napoleon|Nikolaus|Alexander|Peter|Gregor|Clemens|Innozenz|Urban|Franz|August|Christian|Gustav|Carl Gustaf|Harald|Frederik|Ramses|Richard|Eduard|Konrad';
const queens = 'Elisabeth|Elizabeth|Katharina|Margrethe|Maria';
const titles = '(?:(?:König|Königin|Kaiser|Kaiserin|Papst|Zar|Zarin|Herzog|Fürst|Pharao) )?';
const dative = new RegExp(
  `(?<!\\p{L})(?:von|mit|unter|bei|nach|zu|seit|gegenüber) ${titles}\\p{L}+(?: \\p{L}+)? $`,
  'iu',
);
const accusative = new RegExp(`(?<!\\p{L})(?:für|gegen|durch|ohne) ${titles}\\p{L}+(?: \\p{L}+)? $`, 'iu');

export const romanRules: readonly SpokenRule[] = [
  {
    name: 'centuries in Roman numerals',
    order: 600,
    pattern: /(?<![\p{L}\p{N}])(?<numeral>[IVXLC]{1,7})\.(?= (?:Jahrhunderts?|Weltkriegs?|Kapitels?)(?!\p{L}))/gu,
    examples: {
      'im XXI. Jahrhundert': 'im einundzwanzigsten Jahrhundert',
      'Das XIX. Jahrhundert': 'Das neunzehnte Jahrhundert',
      'im IC. Jahrhundert': 'im IC. Jahrhundert',
    },
    speak: (match) => ordinalBefore(match, romanValue(group(match, 'numeral')) ?? 0),
  },
  {
    name: 'chapters',
    order: 605,
    pattern: /(?<=(?<!\p{L})(?:Kapitel|Band|Teil|Phase|Stufe) )(?<numeral>[IVXLC]{1,7})(?![\p{L}\p{N}]|\.\p{L})/gu,
    examples: { 'Kapitel IV und Band II.': 'Kapitel vier und Band zwei.', 'das Kapitel IC': 'das Kapitel IC' },
    speak(match) {
      const value = romanValue(group(match, 'numeral'));
      return value === null ? null : wholeNumber(String(value));
    },
  },
  {
    name: 'kings and popes',
    order: 610,
    pattern: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:(?:${kings})|(?<queen>${queens}))(?<genitive>s?) )(?<numeral>[IVX]{1,5})${abbreviationStop}(?!\\p{L})`,
      'gu',
    ),
    examples: {
      'Ludwig II. von Bayern': 'Ludwig der Zweite von Bayern',
      'Papst Benedikt XVI.': 'Papst Benedikt der Sechzehnte.',
      'unter Kaiser Wilhelm II. begann': 'unter Kaiser Wilhelm dem Zweiten begann',
      'das Schloss Ludwigs XIV. und': 'das Schloss Ludwigs des Vierzehnten und',
      'Königin Elisabeth II. lacht': 'Königin Elisabeth die Zweite lacht',
      'ein Peter V. Müller und Paul X': 'ein Peter V. Müller und Paul X',
    },
    speak(match) {
      const numeral = group(match, 'numeral');
      const value = romanValue(numeral);
      const isInitial = numeral.length === 1 && /^ \p{Lu}/u.test(match.input.slice(match.index + match[0].length));
      return value === null || isInitial ? null : article(match) + capital(ordinal(value)) + ending(match);
    },
  },
];

type Case = 'nominative' | 'genitive' | 'dative' | 'accusative';

const articles: Readonly<Record<Case, readonly [he: string, she: string]>> = {
  nominative: ['der ', 'die '],
  genitive: ['des ', 'der '],
  dative: ['dem ', 'der '],
  accusative: ['den ', 'die '],
};

const isQueen = (match: RegExpExecArray): boolean => group(match, 'queen') !== '';

const article = (match: RegExpExecArray): string => articles[caseOf(match)][isQueen(match) ? 1 : 0];

function ending(match: RegExpExecArray): string {
  const found = caseOf(match);
  return found === 'nominative' || (found === 'accusative' && isQueen(match)) ? '' : 'n';
}

function caseOf(match: RegExpExecArray): Case {
  const text = textBefore(match);
  if (group(match, 'genitive') === 's') return 'genitive';
  if (dative.test(text)) return 'dative';
  return accusative.test(text) ? 'accusative' : 'nominative';
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
