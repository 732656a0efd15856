import { feminineOrdinal, ordinal, shortOrdinal, wholeNumber } from '../../numbers/es';
import { romanValue } from '../../numbers/roman-value';
import { group } from '../european';
import type { SpokenRule } from '../rule';

const kings =
  'Felipe|Alfonso|Carlos|Fernando|Juan Pablo|Juan|Pablo|Pedro|Luis|León|Benedicto|Pío|Enrique|Guillermo|Jorge|Federico|Napoleón|Enrique|Eduardo|Jaime|Gregorio|Clemente|Inocencio|Alejandro|Nicolás|Sancho|Ramiro|Harald|Mohamed|Hasán|Abdalá|Alberto|Balduino|Leopoldo|Ricardo|Ramsés|Francisco';
const queens = 'Isabel|Catalina|Margarita|Cristina|Beatriz|María';
const feminine =
  'Guerra|República|Internacional|Edición|Cumbre|Feria|Conferencia|Semana|Legislatura|Copa|Marcha|Asamblea|Gala';
const masculine =
  'Congreso|Concilio|Festival|Foro|Plan|Encuentro|Torneo|Reich|Certamen|Premio|Simposio|Maratón|Domingo|Convenio';

export const romanRules: readonly SpokenRule[] = [
  {
    name: 'centuries and chapters',
    order: 600,
    pattern:
      /(?<=(?<![\p{L}\p{N}])(?<thing>[Ss]iglos?(?: [IVX]{1,5}(?:,| y| al| o))?|[Cc]apítulo|[Tt]omo|[Tt]ítulo|[Ff]ase|[Pp]arte|[Ll]ibro|[Aa]nexo) )(?<numeral>[IVXLC]{1,7})(?![\p{L}\p{N}])/gu,
    examples: {
      'en el siglo XXI': 'en el siglo veintiuno',
      'del siglo V a los siglos XV y XVI': 'del siglo quinto a los siglos quince y dieciséis',
      'el capítulo IV y la fase I': 'el capítulo cuatro y la fase uno',
      'el siglo IC': 'el siglo IC',
    },
    speak(match) {
      const value = romanValue(group(match, 'numeral'));
      if (value === null) return null;
      const isCentury = /^[Ss]iglo/.test(group(match, 'thing'));
      return isCentury && value <= 10 ? ordinal(value) : wholeNumber(String(value));
    },
  },
  {
    name: 'kings and popes',
    order: 610,
    pattern: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:(?:${kings})|(?<queen>${queens})) )(?<numeral>[IVX]{1,5})(?![\\p{L}\\p{N}]|\\.\\p{L}|\\. \\p{Lu}\\p{Ll})`,
      'gu',
    ),
    examples: {
      'el rey Felipe VI': 'el rey Felipe sexto',
      'Alfonso XIII y León XIV': 'Alfonso trece y León catorce',
      'Isabel II y Juan Pablo II.': 'Isabel segunda y Juan Pablo segundo.',
      'Carlos I de España': 'Carlos primero de España',
      'la sala X y Pedro V. Ruiz': 'la sala X y Pedro V. Ruiz',
    },
    speak(match) {
      const value = romanValue(group(match, 'numeral'));
      if (value === null) return null;
      const words = value > 10 ? wholeNumber(String(value)) : ordinal(value);
      return words !== null && value <= 10 && group(match, 'queen') !== '' ? feminineOrdinal(words) : words;
    },
  },
  {
    name: 'Roman numerals before a noun',
    order: 620,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<numeral>[IVXLC]{1,7})(?= (?:(?<she>${feminine})|${masculine})(?!\\p{L}))`,
      'gu',
    ),
    examples: {
      'la II Guerra Mundial': 'la segunda Guerra Mundial',
      'el III Congreso y el I Foro': 'el tercer Congreso y el primer Foro',
      'la II República': 'la segunda República',
      'Ella y Vi Congreso': 'Ella y Vi Congreso',
    },
    speak(match) {
      const words = ordinal(romanValue(group(match, 'numeral')) ?? 0);
      if (words === null) return null;
      return group(match, 'she') === '' ? shortOrdinal(words) : feminineOrdinal(words);
    },
  },
];
