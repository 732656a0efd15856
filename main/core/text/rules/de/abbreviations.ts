import { alternatives } from '../alternatives';
import { abbreviationStop, consonants, group, spelled, wordStart } from '../european';
import type { SpokenRule } from '../rule';

const titles: Readonly<Record<string, string>> = {
  Dr: 'Doktor',
  Prof: 'Professor',
  St: 'Sankt',
  Hr: 'Herr',
};

const anywhere: Readonly<Record<string, string>> = {
  'z. B': 'zum Beispiel',
  'z.B': 'zum Beispiel',
  'd. h': 'das heißt',
  'd.h': 'das heißt',
  'u. a': 'unter anderem',
  'u.a': 'unter anderem',
  'v. a': 'vor allem',
  'v.a': 'vor allem',
  'z. T': 'zum Teil',
  'z.T': 'zum Teil',
  'u. U': 'unter Umständen',
  'i. d. R': 'in der Regel',
  'v. Chr': 'vor Christus',
  'v.Chr': 'vor Christus',
  'n. Chr': 'nach Christus',
  'n.Chr': 'nach Christus',
  usw: 'und so weiter',
  bzw: 'beziehungsweise',
  ca: 'circa',
  vgl: 'vergleiche',
  ggf: 'gegebenenfalls',
  inkl: 'inklusive',
  exkl: 'exklusive',
  evtl: 'eventuell',
  zzgl: 'zuzüglich',
  etc: 'et cetera',
  Str: 'Straße',
};

const atStart: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(anywhere).map(([short, words]) => [capital(short), capital(words)]),
);
const all = { ...anywhere, ...atStart };

const beforeFigures: Readonly<Record<string, string>> = {
  'Nr.': 'Nummer',
  'Art.': 'Artikel',
  'Abs.': 'Absatz',
  'Kap.': 'Kapitel',
  'Bd.': 'Band',
  'Tel.': 'Telefon',
  '§': 'Paragraf',
};

/** Has vowels and is spelled out all the same. */
const letters =
  'CDU|CSU|EU|US|USA|UN|EZB|ARD|BKA|LKA|BSI|BIP|ÖVP|FPÖ|SPÖ|ÖBB|KI|AOK|IHK|OECD|EKD|EM|OB|SUV|IT|CEO|IWF|UKW|ADAC|AKW|FAZ';

export const abbreviationRules: readonly SpokenRule[] = [
  {
    name: 'titles before a name',
    order: 630,
    pattern: new RegExp(
      `${wordStart}(?<short>${alternatives(Object.keys(titles))})\\.(?= (?:\\p{Lu}|h\\. ?c\\.))`,
      'gu',
    ),
    examples: {
      'Prof. Dr. Anna Weiß': 'Professor Doktor Anna Weiß',
      'in St. Gallen': 'in Sankt Gallen',
      'Da kam der Dr.': 'Da kam der Dr.',
    },
    speak: (match) => titles[group(match, 'short')] ?? null,
  },
  {
    name: 'abbreviations',
    order: 640,
    pattern: new RegExp(`${wordStart}(?<short>${alternatives(Object.keys(all))})${abbreviationStop}`, 'gu'),
    examples: {
      'z. B. Brot, d. h. Essen': 'zum Beispiel Brot, das heißt Essen',
      'u. a. in Köln bzw. Bonn': 'unter anderem in Köln beziehungsweise Bonn',
      'Brot, Milch usw.': 'Brot, Milch und so weiter.',
      'Vgl. ggf. inkl. Steuer': 'Vergleiche gegebenenfalls inklusive Steuer',
      'ca. 44 v. Chr. und 9 n. Chr.': 'circa vierundvierzig vor Christus und neun nach Christus.',
      'in der Berliner Str. 5': 'in der Berliner Straße fünf',
      'Er und Oca. und die Etcetera.': 'Er und Oca. und die Etcetera.',
    },
    speak: (match) => all[group(match, 'short')] ?? null,
  },
  {
    name: 'streets',
    order: 645,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?<name>\\p{Lu}[\\p{L}]{2,25})(?<short>str|-Str)${abbreviationStop}`, 'gu'),
    examples: {
      'in der Hauptstr. 5': 'in der Hauptstraße fünf',
      'Sie wohnt in der Goethe-Str.': 'Sie wohnt in der Goethe-Straße.',
      'das Register Mustr': 'das Register Mustr',
    },
    speak: (match) => `${group(match, 'name')}${group(match, 'short') === 'str' ? 'straße' : '-Straße'}`,
  },
  {
    name: 'abbreviations before a figure',
    order: 650,
    pattern: new RegExp(`${wordStart}(?<!§)(?<short>${alternatives(Object.keys(beforeFigures))})(?= ?\\d)`, 'gu'),
    examples: {
      'Nr. 5 nach Art. 3 Abs. 2': 'Nummer fünf nach Artikel drei Absatz zwei',
      'gemäß § 218': 'gemäß Paragraf zweihundertachtzehn',
      'gemäß §§ 3 und 4': 'gemäß §§ drei und vier',
      'die Nr. eins': 'die Nr. eins',
    },
    speak: (match) => beforeFigures[group(match, 'short')] ?? null,
  },
  {
    name: 'alliances that are words',
    order: 695,
    pattern: /(?<![\p{L}\p{N}&.])NATO(?![\p{L}\p{N}&])/gu,
    examples: { 'die NATO und die UNO': 'die Nato und die UNO', 'die NATOX': 'die NATOX' },
    speak: () => 'Nato',
  },
  {
    name: 'letters that are spelled',
    order: 700,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}&.])(?!\\p{L}?(?<same>\\p{L})\\k<same>\\k<same>)(?:${letters}|${consonants})(?![\\p{L}\\p{N}&]|\\.\\p{L}|['’])`,
      'gu',
    ),
    examples: {
      'CDU und SPD in der EU': 'C D U und S P D in der E U',
      'in den USA': 'in den U S A',
      'der CDU-Chef und die AfD': 'der C D U-Chef und die AfD',
      'ALLE SIND GEGEN CDU': 'ALLE SIND GEGEN CDU',
      'Band XV, BRRR!': 'Band fünfzehn, BRRR!',
    },
    speak: ([found], { isShouted }) => (isShouted ? null : spelled(found)),
  },
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
