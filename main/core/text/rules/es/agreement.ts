import type { SpanishForm } from '../../numbers/es';
import { textBefore, wordAfter } from '../european';

const feminineEnd = /(?:as|ciones|siones|niones|giones|dades|tades|tudes)$/;
const masculineInAs =
  /^(?:días|mapas|atletas|colegas|policías|guardias|.*(?:crat|robat|irat|álmat)as|planetas|poetas|.*[ei]stas|.*(?:blem|gram|stem|íntom|diom|lim|dram|eorem|ilem)as)$/;
const otherFeminine = new Set(
  'mujeres veces leyes calles clases partes noches tardes naves aves sedes redes muertes imágenes órdenes torres'.split(
    ' ',
  ),
);
const notNouns = new Set(
  'más menos tras es los las dos tres seis sus mis tus nos les unos unas ellos ellas estos estas esos esas entonces antes después además'.split(
    ' ',
  ),
);
const oneMasculine = new Set(
  'año mes día minuto segundo metro kilómetro litro kilo gramo grado euro dólar peso millón billón punto gol hijo voto escaño caso muerto herido hombre niño'.split(
    ' ',
  ),
);
const oneFeminine = new Set(
  'hora semana persona mujer vez libra tonelada hectárea niña víctima noche página'.split(' '),
);

/** How a number has to end for the word after it; "alone" where nothing tells. */
export function formBefore(match: RegExpExecArray, whole: string): SpanishForm {
  const word = wordAfter(match);
  if (whole === '1') return oneMasculine.has(word) ? 'masculine' : oneFeminine.has(word) ? 'feminine' : 'alone';
  if (/(?<!\p{L})[LlUu]as $/u.test(textBefore(match))) return 'feminine';
  if (word === 'mil' || word === 'millones' || word === 'billones') return 'masculine';
  if (!/^\p{Ll}+s$/u.test(word) || notNouns.has(word)) return 'alone';
  const isFeminine = otherFeminine.has(word) || (feminineEnd.test(word) && !masculineInAs.test(word));
  return isFeminine ? 'feminine' : 'masculine';
}
