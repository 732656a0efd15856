import { alternatives } from '../alternatives';
import { abbreviationStop, consonants, group, spelled, wordStart } from '../european';
import type { SpokenRule } from '../rule';

const titles: Readonly<Record<string, string>> = {
  Sr: 'señor',
  Sra: 'señora',
  Srta: 'señorita',
  Sres: 'señores',
  Dr: 'doctor',
  Dra: 'doctora',
  Prof: 'profesor',
  Gral: 'general',
  Lic: 'licenciado',
  Ing: 'ingeniero',
  Mons: 'monseñor',
  Sto: 'santo',
  Sta: 'santa',
  Av: 'avenida',
  Avda: 'avenida',
  Pza: 'plaza',
};

const anywhere: Readonly<Record<string, string>> = {
  'EE. UU': 'Estados Unidos',
  'EE.UU': 'Estados Unidos',
  'EE UU': 'Estados Unidos',
  'RR. HH': 'recursos humanos',
  'JJ. OO': 'Juegos Olímpicos',
  'JJ.OO': 'Juegos Olímpicos',
  'p. ej': 'por ejemplo',
  'p.ej': 'por ejemplo',
  'P. ej': 'por ejemplo',
  'a. C': 'antes de Cristo',
  'd. C': 'después de Cristo',
  'a. de C': 'antes de Cristo',
  etc: 'etcétera',
  aprox: 'aproximadamente',
  Ud: 'usted',
  Uds: 'ustedes',
  Vd: 'usted',
};

const beforeFigures: Readonly<Record<string, string>> = {
  'pág.': 'página',
  'págs.': 'páginas',
  'p.': 'página',
  'art.': 'artículo',
  'arts.': 'artículos',
  'vol.': 'volumen',
  'tel.': 'teléfono',
  'km.': 'kilómetro',
};

/** Has vowels and is spelled out all the same. */
const letters = 'UE|BCE|FMI|OMS|ONG|DNI|ADN|ARN|ERC|PNV|BNG|CNI|IRPF|IBI|CEO';

export const abbreviationRules: readonly SpokenRule[] = [
  {
    name: 'titles before a name',
    order: 630,
    pattern: new RegExp(
      `${wordStart}(?<short>${alternatives(Object.keys(titles))}|${alternatives(Object.keys(titles)).toLowerCase()})\\.(?= \\p{Lu})`,
      'gu',
    ),
    examples: {
      'El Sr. López y la Dra. Ruiz': 'El señor López y la doctora Ruiz',
      'la av. Mayor': 'la avenida Mayor',
      'Habló el Dr.': 'Habló el Dr.',
    },
    speak: (match) => {
      const short = group(match, 'short');
      return titles[short.charAt(0).toUpperCase() + short.slice(1)] ?? null;
    },
  },
  {
    name: 'abbreviations',
    order: 640,
    pattern: new RegExp(`${wordStart}(?<short>${alternatives(Object.keys(anywhere))})${abbreviationStop}`, 'gu'),
    examples: {
      'en EE. UU. y Cuba': 'en Estados Unidos y Cuba',
      'Volvió a EE.UU.': 'Volvió a Estados Unidos.',
      'p. ej. pan, leche, etc.': 'por ejemplo pan, leche, etcétera.',
      'Mire Ud. eso': 'Mire usted eso',
      'en 44 a. C. murió': 'en cuarenta y cuatro antes de Cristo murió',
      'sal, sol y mar.': 'sal, sol y mar.',
    },
    speak: (match) => anywhere[group(match, 'short')] ?? null,
  },
  {
    name: 'Estados Unidos without stops',
    order: 645,
    pattern: /(?<![\p{L}\p{N}])EE ?UU(?![\p{L}\p{N}])/gu,
    examples: { 'EEUU y EE UU votan': 'Estados Unidos y Estados Unidos votan', 'la EEUUX': 'la EEUUX' },
    speak: () => 'Estados Unidos',
  },
  {
    name: 'abbreviations before a figure',
    order: 650,
    pattern: new RegExp(`${wordStart}(?<short>${alternatives(Object.keys(beforeFigures))})(?= ?\\d)`, 'gu'),
    examples: {
      'en la pág. 12 y el art. 155': 'en la página doce y el artículo ciento cincuenta y cinco',
      'del arte y art. nuevo': 'del arte y art. nuevo',
    },
    speak: (match) => beforeFigures[group(match, 'short')] ?? null,
  },
  {
    name: 'letters that are spelled',
    order: 700,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}&.])(?:${letters}|${consonants})(?![\\p{L}\\p{N}&]|\\.\\p{L}|['’])`, 'gu'),
    examples: {
      'el PP y la UE': 'el P P y la U E',
      'del PSG al FMI': 'del P S G al F M I',
      'el PSOE, la ONU y la OTAN': 'el PSOE, la ONU y la OTAN',
      'GRITAN TODOS CONTRA PP': 'GRITAN TODOS CONTRA PP',
      'siglos XX, XV': 'siglos veinte, quince',
    },
    speak: ([found], { isShouted }) => (isShouted ? null : spelled(found)),
  },
];
