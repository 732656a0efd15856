import type { SpokenRule } from '../rule';
import abbreviations from './data/abbreviations.json';
import { group } from './patterns';
import { oneOf, stop, wordEnd, wordStart } from './word-edges';

const anywhere: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations.anywhere));
const plain: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations.plain));
const beforeFigures: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations.beforeFigures));
const stems = [...anywhere.keys()].map((written) => written.slice(0, -1));

export const abbreviationRules: readonly SpokenRule[] = [
  {
    name: 'abbreviations with a stop',
    order: 660,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.])(?<stem>${oneOf(stems)})${stop}`, 'gu'),
    examples: {
      'fruit, e.g. figs, i.e. sweet ones': 'fruit, for example figs, that is sweet ones',
      'pens, ink, etc.': 'pens, ink, et cetera.',
      'Hale vs. Roe (pens, etc.) by Kay et al. here': 'Hale versus Roe (pens, et cetera) by Kay and others here',
      'Jo, a.k.a. Bo, left': 'Jo, also known as Bo, left',
      'a feat of incl and esp': 'a feat of incl and esp',
    },
    speak: ({ groups }) => anywhere.get(`${group(groups, 'stem')}.`) ?? null,
  },
  {
    name: 'abbreviations without a stop',
    order: 662,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.\\/])(?<word>${oneOf(plain.keys())})(?![\\p{L}\\p{N}\\/]|\\.\\p{L})`, 'gu'),
    examples: {
      'cash and/or cards w/o fees': 'cash and or cards without fees',
      'Roe aka Bo, Hale vs Kay': 'Roe also known as Bo, Hale versus Kay',
      'We say akas and vsx': 'We say akas and vsx',
    },
    speak: ({ groups }) => plain.get(group(groups, 'word')) ?? null,
  },
  {
    name: 'with',
    order: 664,
    pattern: /(?<![\p{L}\p{N}/])w\/(?=\s|\p{L}{2})/gu,
    examples: { 'tea w/ milk': 'tea with milk', 'km/w/h and w/e': 'km/w/h and w/e' },
    speak: () => 'with',
  },
  {
    name: 'one side against the other',
    order: 666,
    pattern: /(?<=\p{Lu}[\p{L}.'’-]{0,30} )vs?\.?(?= \p{Lu}\p{L})/gu,
    examples: {
      'Roe v. Wade and Smith v Jones': 'Roe versus Wade and Smith versus Jones',
      'the v. sign': 'the v. sign',
    },
    speak: () => 'versus',
  },
  {
    name: 'abbreviations before figures',
    order: 668,
    pattern: new RegExp(`${wordStart}(?<![.,:/$£€]|\\d ?)(?<word>${oneOf(beforeFigures.keys())})(?= ?\\d)`, 'gu'),
    examples: {
      'See Vol. 2, p. 7 and Fig. 3.': 'See Volume two, page seven and Figure three.',
      'built c. 1500': 'built circa fifteen hundred',
      'at 5 p.m. or 9 p. 5': 'at five p m or nine page five',
    },
    speak: ({ groups }) => beforeFigures.get(group(groups, 'word')) ?? null,
  },
  {
    name: 'ranks of courts and schools',
    order: 670,
    pattern: new RegExp(
      `${wordStart}(?:Dist\\.|Assoc\\.)(?= (?:Atty|Attorney|Court|Ct|Judge|Prof|Professor|Justice)${wordEnd})`,
      'gu',
    ),
    examples: {
      'Dist. Atty. Kay and Assoc. Prof. Roe': 'District Attorney Kay and Associate Professor Roe',
      'the Dist. of note': 'the Dist. of note',
    },
    speak: ({ 0: written }) => (written.startsWith('D') ? 'District' : 'Associate'),
  },
];
