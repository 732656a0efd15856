import { alternatives } from '../alternatives';
import { abbreviationStop, consonants, group, spelled, wordStart } from '../european';
import type { SpokenRule } from '../rule';

const titles: Readonly<Record<string, string>> = {
  'M.': 'monsieur',
  Mr: 'monsieur',
  'MM.': 'messieurs',
  Mme: 'madame',
  Mmes: 'mesdames',
  Mlle: 'mademoiselle',
  Mlles: 'mesdemoiselles',
  Dr: 'docteur',
  'Dr.': 'docteur',
  Drs: 'docteurs',
  Pr: 'professeur',
  'Pr.': 'professeur',
  Me: 'maître',
  Mgr: 'monseigneur',
};

const anywhere: Readonly<Record<string, string>> = {
  'av. J.-C': 'avant Jésus-Christ',
  'apr. J.-C': 'après Jésus-Christ',
  'ap. J.-C': 'après Jésus-Christ',
  'J.-C': 'Jésus-Christ',
  'p. ex': 'par exemple',
  'P. ex': 'par exemple',
  'c.-à-d': "c'est-à-dire",
  etc: 'et cetera',
};

const beforeFigures: Readonly<Record<string, string>> = {
  'env.': 'environ',
  'p.': 'page',
  'pp.': 'pages',
  'art.': 'article',
  'vol.': 'volume',
  'chap.': 'chapitre',
  'fig.': 'figure',
  'janv.': 'janvier',
  'févr.': 'février',
  'avr.': 'avril',
  'juil.': 'juillet',
  'oct.': 'octobre',
  'nov.': 'novembre',
  'déc.': 'décembre',
  'tél.': 'téléphone',
  'Tél.': 'téléphone',
};

const streets: Readonly<Record<string, string>> = { 'av.': 'avenue', 'bd.': 'boulevard', bd: 'boulevard' };

/** Has vowels and is spelled out all the same. */
const letters =
  'ADN|AFP|AMF|AOC|APL|ARN|ARS|BCE|CDI|CEA|CIA|DGSE|DGSI|EDF|EELV|EPR|FAQ|FBI|FMI|FO|GPA|HEC|IA|IGN|IGPN|IRM|ISF|IUT|IVG|JO|LFI|OGM|OL|OM|OMC|OMS|ONG|OQTF|PIB|PMA|PME|RATP|RER|RSA|RTE|SPA|SUV|TER|TVA|UDI|UE|UFC|UMP|URSS|USA|UV|VIH|ZFE';

/** Before a name in the middle of a sentence: not the second initial of "John M. Smith". */
const opening =
  'Selon|Pour|Avec|Chez|Contre|Sans|Mais|Et|Car|Or|Ni|Quand|Si|Comme|Lorsque|Depuis|Après|Avant|Que|De|À|Sur|Par|Outre|Malgré|Ainsi|Hier|Alors|Le|La|Les|Cher|Chère|Bonjour';
const notAfterName = `(?<!(?<!\\p{L})(?!(?:${opening}) )\\p{Lu}[\\p{L}-]{0,20} |\\d )`;

export const abbreviationRules: readonly SpokenRule[] = [
  {
    name: 'titles before a name',
    order: 630,
    pattern: new RegExp(
      `${wordStart}${notAfterName}(?:(?<short>${alternatives(Object.keys(titles))})(?= \\p{Lu})|(?<polite>MM?\\.|Mmes?)(?= (?:de|du|des|le|la|les) | d['’]))`,
      'gu',
    ),
    examples: {
      'M. Macron et Mme Dupont': 'monsieur Macron et madame Dupont',
      'MM. Blanc et Roy, Mlle Roux': 'messieurs Blanc et Roy, mademoiselle Roux',
      'Selon M. Roy, le Dr Petit': 'Selon monsieur Roy, le docteur Petit',
      'le Pr Raoul et Me Dupond': 'le professeur Raoul et maître Dupond',
      'M. de Brie, Mme d’Oc et MM. les juges': 'monsieur de Brie, madame d’Oc et messieurs les juges',
      'John M. Smith et Ne Me Quitte Pas': 'John M. Smith et Ne Me Quitte Pas',
      'Me voilà, dit-il à M.': 'Me voilà, dit-il à M.',
    },
    speak: (match, { isShouted }) =>
      isShouted ? null : (titles[group(match, 'short') || group(match, 'polite')] ?? null),
  },
  {
    name: 'saints',
    order: 635,
    pattern: new RegExp(`${wordStart}${notAfterName}(?<saint>Ste?)(?=[ -]\\p{Lu}\\p{Ll})`, 'gu'),
    examples: {
      'à St-Malo, rue St Denis': 'à Saint-Malo, rue Saint Denis',
      'à Ste-Anne': 'à Sainte-Anne',
      'le Wall St Journal': 'le Wall St Journal',
    },
    speak: (match) => (group(match, 'saint') === 'St' ? 'Saint' : 'Sainte'),
  },
  {
    name: 'abbreviations',
    order: 640,
    pattern: new RegExp(`${wordStart}(?<short>${alternatives(Object.keys(anywhere))})${abbreviationStop}`, 'gu'),
    examples: {
      'en 52 av. J.-C. à Alésia': 'en cinquante-deux avant Jésus-Christ à Alésia',
      'en 52 av. J.-C.': 'en cinquante-deux avant Jésus-Christ.',
      'p. ex. du pain, du lait, etc.': 'par exemple du pain, du lait, et cetera.',
      'demain, c.-à-d. lundi': "demain, c'est-à-dire lundi",
      'Il fait sec.': 'Il fait sec.',
    },
    speak: (match) => anywhere[group(match, 'short')] ?? null,
  },
  {
    name: 'abbreviations before a figure',
    order: 650,
    pattern: new RegExp(`${wordStart}(?<short>${alternatives(Object.keys(beforeFigures))})(?=(?: ?:)? ?\\+?\\d)`, 'gu'),
    examples: {
      'env. 300 élus, art. 49, p. 12': 'environ trois cents élus, article quarante-neuf, page douze',
      'le 5 janv. 2024': 'le cinq janvier deux mille vingt-quatre',
      'art. nouveau et env. nul': 'art. nouveau et env. nul',
    },
    speak: (match) => beforeFigures[group(match, 'short')] ?? null,
  },
  {
    name: 'streets',
    order: 655,
    pattern: new RegExp(`${wordStart}(?<short>${alternatives(Object.keys(streets))})(?= \\p{Lu}\\p{Ll})`, 'gu'),
    examples: {
      '12, av. Foch ou bd Voltaire': 'douze, avenue Foch ou boulevard Voltaire',
      'une BD Voltaire': 'une B D Voltaire',
      'un bd large': 'un bd large',
    },
    speak: (match) => streets[group(match, 'short')] ?? null,
  },
  {
    name: 'millions and milliards',
    order: 660,
    pattern:
      /(?<=(?<![\p{L}\d.,])(?<one>[01](?:,\d{1,3})?)? ?)(?<=\d ?)(?:(?<milliard>Mds?)\.?(?= d['’]| de )|M(?= d['’]euros| de dollars))/gu,
    examples: {
      "27,4 Mds d'euros": "vingt-sept virgule quatre milliards d'euros",
      "1,2 Md d'euros et 5 M d'euros": "un virgule deux milliard d'euros et cinq millions d'euros",
      "la société Md d'euros": "la société Md d'euros",
    },
    speak(match) {
      const size = match.groups?.milliard === undefined ? 'million' : 'milliard';
      return match.groups?.one === undefined ? `${size}s` : size;
    },
  },
  {
    name: 'letters said as a word',
    order: 690,
    pattern: /(?<![\p{L}\p{N}&.])OTAN(?![\p{L}\p{N}&]|\.\p{L})/gu,
    examples: { "l'OTAN et l'ONU": "l'Otan et l'ONU", OTANX: 'OTANX' },
    speak: () => 'Otan',
  },
  {
    name: 'letters that are spelled',
    order: 700,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}&.])(?!\\p{L}?(?<drawn>\\p{L})\\k<drawn>\\k<drawn>)(?!MM(?!\\p{L}))(?:${letters}|${consonants})(?![\\p{L}\\p{N}&]|\\.\\p{L}|['’])`,
      'gu',
    ),
    examples: {
      'la SNCF et la RATP': 'la S N C F et la R A T P',
      "le PSG, l'UE.": "le P S G, l'U E.",
      "l'ONU, l'UNESCO et la CNIL": "l'ONU, l'UNESCO et la CNIL",
      'ILS CRIENT TOUS CONTRE LE PSG': 'ILS CRIENT TOUS CONTRE LE PSG',
      'PFFF, la XV': 'PFFF, la XV',
    },
    speak: ([found], { isShouted }) => (isShouted ? null : spelled(found)),
  },
];
