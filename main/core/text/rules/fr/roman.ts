import { ordinal, wholeNumber } from '../../numbers/fr';
import { romanValue } from '../../numbers/roman-value';
import { group } from '../european';
import type { SpokenRule } from '../rule';

const kings =
  'Louis|Charles|François|Henri|Philippe|Napoléon|Guillaume|Georges?|Jacques|Jean|Paul|Pie|Léon|Benoît|Grégoire|Clément|Innocent|Alexandre|Nicolas|Frédéric|Albert|Léopold|Baudouin|Édouard|Richard|Robert|Pierre|Félix|Mohammed|Hassan|Felipe|Alphonse|Ferdinand|Carlos|Harald|Darius|Ramsès|Urbain|Sixte|Constantin';
const queens = 'Élisabeth|Elisabeth|Elizabeth|Catherine|Margrethe|Marie|Isabelle|Christine';
const things = 'chapitre|tome|titre|acte|livre|annexe|phase|partie|type|volume|scène|rugby à|jeu à';

export const romanRules: readonly SpokenRule[] = [
  {
    name: 'Roman ordinals',
    order: 600,
    pattern:
      /(?<![\p{L}\p{N}.']|\d |(?<![IVX]e)-)(?:(?<first>I)(?<ending>er|re|ère)|(?<numeral>[IVX]{1,6})(?:e|ème))(?![\p{L}\p{N}'’]|\.\p{L})/gu,
    examples: {
      'au XXe siècle': 'au vingtième siècle',
      'du XIXe au XXIème siècle': 'du dix-neuvième au vingt et unième siècle',
      'François Ier et la Ire République': 'François premier et la première République',
      'des XIXe-XXe siècles': 'des dix-neuvième-vingtième siècles',
      'la Ve République': 'la cinquième République',
      'Le, Les, Vers et IIIIe': 'Le, Les, Vers et IIIIe',
    },
    speak(match) {
      if (match.groups?.first !== undefined) return group(match, 'ending') === 'er' ? 'premier' : 'première';
      const value = romanValue(group(match, 'numeral'));
      return value === null || value === 1 ? null : ordinal(value);
    },
  },
  {
    name: 'kings and popes',
    order: 610,
    pattern: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:(?:${kings})|(?<queen>${queens})) )(?<numeral>[IVX]{1,6})(?![\\p{L}\\p{N}'’]|\\.\\p{L}|\\. \\p{Lu}\\p{Ll})`,
      'gu',
    ),
    examples: {
      'Louis XIV et Napoléon III': 'Louis quatorze et Napoléon trois',
      'Charles X et Félix V': 'Charles dix et Félix cinq',
      'Charles I d’Angleterre': 'Charles premier d’Angleterre',
      'Malcolm X et Pierre V. Roux': 'Malcolm X et Pierre V. Roux',
    },
    speak(match) {
      const value = romanValue(group(match, 'numeral'));
      if (value === 1) return ordinal(1, group(match, 'queen') === '' ? 'masculine' : 'feminine');
      return value === null ? null : wholeNumber(String(value));
    },
  },
  {
    name: 'Roman numerals after a name',
    order: 615,
    pattern:
      /(?<=\p{Lu}(?:\p{L}{0,12}-\p{Lu})?\p{Ll}{1,20} )(?<numeral>[IVX]{2,6})(?![\p{L}\p{N}'’-]|\.\p{L}| \p{Lu}{2})/gu,
    examples: {
      'le pape Jean-Paul II.': 'le pape Jean-Paul deux.',
      'Vatican II et Apollo XIII': 'Vatican deux et Apollo treize',
      'Selon XI JINPING': 'Selon XI JINPING',
    },
    speak: cardinalNumeral,
  },
  {
    name: 'numbered things',
    order: 620,
    pattern: new RegExp(`(?<=(?<!\\p{L})(?:${things}) )(?<numeral>[IVX]{1,6})(?![\\p{L}\\p{N}'’]|\\.\\p{L})`, 'gu'),
    examples: {
      'le chapitre IV et le tome I': 'le chapitre quatre et le tome un',
      'le rugby à XIII': 'le rugby à treize',
      'la salle X': 'la salle X',
    },
    speak: cardinalNumeral,
  },
  {
    name: 'rugby teams',
    order: 625,
    pattern: /(?<=(?<!\p{L})[LldDu][eu] )(?<numeral>XV|XIII)(?= (?:de |du |d['’]))/gu,
    examples: { 'le XV de France': 'le quinze de France', 'la lettre XV de là': 'la lettre XV de là' },
    speak: cardinalNumeral,
  },
];

function cardinalNumeral(match: RegExpExecArray): string | null {
  const value = romanValue(group(match, 'numeral'));
  return value === null ? null : wholeNumber(String(value));
}
