/** How months begin in English, German, Spanish, French, Italian, Portuguese, Dutch, Polish, Swedish and Danish, folded to a–z. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty', 'janv'],
  ['feb', 'fev', 'lut', 'fevr'],
  ['mar', 'mrt', 'maa', 'mae', 'maerz', 'mars'],
  ['apr', 'abr', 'avr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'giu', 'juin', 'cze'],
  ['jul', 'lug', 'juil', 'lip'],
  ['aug', 'ago', 'aou', 'aout', 'sie'],
  ['sep', 'set', 'sept', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
];

/** From 1; 0 for a word that is no month. The longest beginning decides, so that `juin` is June and `juil` July. */
export function monthNumber(word: string): number {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('ä', 'a');
  const found = months.findIndex((names) => names.some((name) => name.length > 3 && folded.startsWith(name)));
  return (found === -1 ? months.findIndex((names) => names.includes(folded.slice(0, 3))) : found) + 1;
}

/** Hours east of Greenwich. Names that stand for several zones (IST, CST in China) mean what RFC 822 or most feeds mean by them. */
const hours: Readonly<Record<string, number>> = {
  ...{
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    akst: -9,
    akdt: -8,
    hst: -10,
    ast: -4,
    adt: -3,
  },
  ...{ wet: 0, west: 1, bst: 1, cet: 1, cest: 2, mez: 1, mesz: 2, met: 1, mest: 2, eet: 2, eest: 3, msk: 3, trt: 3 },
  ...{ pkt: 5, hkt: 8, sgt: 8, awst: 8, jst: 9, kst: 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13, brt: -3, art: -3 },
};

/** India's and Newfoundland's. */
const minutes: Readonly<Record<string, number>> = { ist: 330, nst: -210, ndt: -150, acst: 570, acdt: 630 };

/**
 * Minutes east of Greenwich of `Z`, `GMT`, `EST`, `+0200`, `-5:30`, `+2`, `GMT+2`. A name that nobody knows is 0, as RFC 2822 asks for; an
 * offset that no place has is null.
 */
export function zoneMinutes(zone: string): number | null {
  const [, sign, hour = '', minute = ''] = /([+-])(\d{1,2}):?(\d{0,2})$/.exec(zone) ?? [];
  if (sign === undefined) return namedMinutes(zone.toLowerCase());
  const offset = Number(hour) * 60 + Number(minute === '' ? 0 : minute);
  if (offset > 14 * 60 || Number(minute) > 59) return null;
  return sign === '-' ? -offset : offset;
}

const namedMinutes = (name: string): number => minutes[name] ?? (hours[name] ?? 0) * 60;
