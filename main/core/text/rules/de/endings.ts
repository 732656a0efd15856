import { ordinal } from '../../numbers/de';
import { textBefore, wordAfter, wordBefore } from '../european';

const always = new Set('am im vom zum zur beim den dem des'.split(' '));
const masculine = /(?:weltkrieg|platz|rang|tag|versuch|satz|teil|stock|bezirk|senat|preis|sieg|band|gipfel|titel|fc)$/;
const feminine =
  /(?:liga|woche|runde|halbzeit|minute|etage|klasse|hälfte|etappe|auflage|ausgabe|saison|amtszeit|welle|stelle|staffel|republik)$/;
const neuter = /(?:jahrhundert|halbjahr|quartal|viertel|jahr|tor|mal|kind|spiel|drittel|kapitel|semester)$/;

/** The ordinal before a noun where the words around it tell its ending; null where they do not. */
export function ordinalBefore(match: RegExpExecArray, value: number): string | null {
  const words = value > 0 ? ordinal(value) : null;
  const noun = wordAfter(match).toLowerCase();
  if (words === null || noun === '') return null;
  const before = wordBefore(match);
  if (/, $/.test(textBefore(match))) return null;
  const isSecond = /(?<!\p{L})(?:am|im|vom|zum|zur|beim|den|dem|des) \d{1,2}\. (?:und|oder) $/iu.test(
    textBefore(match),
  );
  if (isSecond || always.has(before)) return `${words}n`;
  if (before === 'der') return masculine.test(noun) ? words : feminine.test(noun) ? `${words}n` : null;
  if (before === 'die') return feminine.test(noun) ? words : null;
  return before === 'das' && neuter.test(noun) ? words : null;
}
