import { alternatives } from '../alternatives';

type Size = readonly [one: string, many: string];

const million: Size = ['Million', 'Millionen'];
const milliarde: Size = ['Milliarde', 'Milliarden'];
const billion: Size = ['Billion', 'Billionen'];

const sizes: Readonly<Record<string, Size>> = {
  Mio: million,
  Million: million,
  Millionen: million,
  Mrd: milliarde,
  Milliarde: milliarde,
  Milliarden: milliarde,
  Bio: billion,
  Billion: billion,
  Billionen: billion,
  Tsd: ['Tausend', 'Tausend'],
};

/** `Mio`, `Milliarden` and so on, without a stop. */
export const sizePattern = alternatives(Object.keys(sizes));

/** "Million" after one, else "Millionen"; empty for no size. */
export const spokenSize = (written: string, isOne: boolean): string => sizes[written]?.[isOne ? 0 : 1] ?? '';
