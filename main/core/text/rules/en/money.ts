import { wholeNumber } from '../../numbers/en';
import { alternatives } from '../alternatives';
import type { SpokenRule } from '../rule';
import { type Currency, codes, signs, trailingSigns } from './currencies';
import { magnitude, magnitudeName } from './magnitudes';
import { dash, figures, type Groups, group, minus, numberEnd, spokenMinus, withoutGrouping } from './patterns';
import { spokenNumber } from './spans';
import { isDescribing } from './surroundings';

const amount = `(?<amount>${figures})${magnitude('link', 'size')}`;
/** "$3 to 5 million": the magnitude belongs to both. */
const sharedMagnitude = String.raw`(?=[$£€]?\d[\d.]{0,5} (?:million|billion|trillion)(?!\p{L}))`;
const upTo = `(?:(?: ?${dash} ?| (?<joint>to|or) ${sharedMagnitude})(?:${alternatives(Object.keys(signs))})?(?<to>${figures})${magnitude('toLink', 'toSize')})?`;
const rate = String.raw`(?:-(?<rate>(?:an?|per)-\p{Ll}{2,12}))?`;
/** "$5 million dollars" is a slip; nobody says dollars twice. */
const again = String.raw`(?: (?:dollars?|pounds?|euros?|rupees)(?!\p{L}))?`;
const end = `${numberEnd}(?!${dash}\\p{N})`;

export const moneyRules: readonly SpokenRule[] = [
  {
    name: 'an amount after its sign',
    order: 200,
    pattern: new RegExp(
      `${minus}(?<![\\p{L}\\p{N}$£€¥₹])(?<currency>${alternatives(Object.keys(signs))}) ?${amount}${upTo}${rate}${end}${again}(?<more>\\+(?![\\p{L}\\p{N}]))?`,
      'gu',
    ),
    examples: {
      'It holds $27.4tn.': 'It holds twenty-seven point four trillion dollars.',
      'About €3 million was lost': 'About three million euros was lost',
      'a £4.50 ticket': 'a four pounds and fifty pence ticket',
      'It costs $0.01, not $1.': 'It costs one cent, not one dollar.',
      'A loss of -$1,200.': 'A loss of minus one thousand two hundred dollars.',
      'US$5bn or CA$7': 'five billion U S dollars or seven Canadian dollars',
      'a $2-billion plan and a $300 fine': 'a two billion dollar plan and a three hundred dollar fine',
      '¥1.5m (£1.00)': 'one point five million yen (one pound)',
      '$5-a-day care': 'five dollars a day care',
      '$3-5 million, $2bn-$3bn or $5–$10':
        'three to five million dollars, two billion to three billion dollars or five to ten dollars',
      '$3 or $4 million, $500 to $1 million':
        'three or four million dollars, five hundred dollars to one million dollars',
      'a $5 t-shirt and $5 b-sides': 'a five dollar t-shirt and five dollars b-sides',
      '₹500 crore, R$5 and $2 million dollars': 'five hundred crore rupees, five reais and two million dollars',
      '$50+ tickets': 'fifty dollar plus tickets',
      'codes $5x and A$AP': 'codes $5x and A$AP',
    },
    speak: (match) => spokenMoney(match, signs[group(match.groups, 'currency')]),
  },
  {
    name: 'an amount before its sign',
    order: 210,
    pattern: new RegExp(
      String.raw`${minus}(?<![\p{L}\p{N}.,:/$£€-])${amount} ?(?<currency>${alternatives(Object.keys(trailingSigns))})(?![\p{L}\p{N}])(?! ?\d)`,
      'gu',
    ),
    examples: {
      'for 20 € each': 'for twenty euros each',
      'A fee of 1€.': 'A fee of one euro.',
      'It costs 5 £3 coins.': 'It costs five three pound coins.',
    },
    speak: (match) => spokenMoney(match, trailingSigns[group(match.groups, 'currency')]),
  },
  {
    name: 'an amount after its code',
    order: 220,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}$£€/-])(?<currency>${alternatives(Object.keys(codes))}) ?${amount}${upTo}${end}`,
      'gu',
    ),
    examples: {
      'It cost USD 5m and CHF 50.': 'It cost five million U S dollars and fifty Swiss francs.',
      'a fine of Rs 500': 'a fine of five hundred rupees',
      'EUR20bn-30bn': 'twenty billion to thirty billion euros',
      'I try 5 of it.': 'I try five of it.',
    },
    speak: (match, { isShouted }) =>
      isShouted && group(match.groups, 'currency') === 'TRY'
        ? null
        : spokenMoney(match, codes[group(match.groups, 'currency')]),
  },
  {
    name: 'an amount before its code',
    order: 230,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/$£€-])${amount} ?(?<currency>${alternatives(Object.keys(codes).filter((code) => !/^Rs|^TRY/.test(code)))})(?![\p{L}\p{N}])(?! \d|/)`,
      'gu',
    ),
    examples: {
      'a fine of 5m USD': 'a fine of five million U S dollars',
      'in 50 CHF notes': 'in fifty Swiss franc notes',
      '5 eur': 'five eur',
    },
    speak: (match) => spokenMoney(match, codes[group(match.groups, 'currency')]),
  },
  {
    name: 'pence and cents',
    order: 240,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_.,:/\\@#%=+\-−–'’$£€¥₹])(?<amount>${figures})(?:${dash}(?<to>${figures}))?(?:(?<coin>p)| ?(?<cent>¢))${rate}(?![\p{L}\p{N}/])`,
      'gu',
    ),
    examples: {
      'A 50p rise, 1p at first.': 'A fifty pence rise, one penny at first.',
      'for 99¢ or 45p-a-litre': 'for ninety-nine cents or forty-five pence a litre',
      'in 1080p and 720p': 'in 1080p and 720p',
    },
    speak: ({ groups }) => {
      const written = group(groups, 'amount');
      if (groups?.cent === undefined && isResolution(written)) return null;
      const words =
        groups?.to === undefined ? spokenNumber(written) : `${spokenNumber(written)} to ${spokenNumber(groups.to)}`;
      const isSingle = written === '1' && groups?.to === undefined;
      if (groups?.cent !== undefined) return `${words} ${isSingle ? 'cent' : 'cents'}${spokenRate(groups)}`;
      return `${words} ${isSingle ? 'penny' : 'pence'}${spokenRate(groups)}`;
    },
  },
];

/** Screens have lines, 720p; no price in pence has four figures. */
const isResolution = (written: string): boolean =>
  (written.length > 3 && !written.includes('.')) || /^(?:144|240|360|480|576|720)$/.test(written);

function spokenMoney(match: RegExpExecArray, currency: Currency | undefined): string | null {
  if (currency === undefined) return null;
  const { groups } = match;
  const isLinked = groups?.link === '-' || groups?.toLink === '-';
  const describes = groups?.rate === undefined && (isLinked || isDescribing(match));
  const words = groups?.to === undefined ? single(groups, currency, describes) : range(groups, currency, describes);
  return `${spokenMinus(groups)}${words}${spokenRate(groups)}${groups?.more === undefined ? '' : ' plus'}`;
}

const spokenRate = (groups: Groups): string =>
  groups?.rate === undefined ? '' : ` ${groups.rate.replaceAll('-', ' ')}`;

function single(groups: Groups, currency: Currency, describes: boolean): string {
  const size = magnitudeName(groups?.size);
  const written = withoutGrouping(group(groups, 'amount'));
  if (size === undefined) return coins(written, currency, describes);
  return `${spokenNumber(written)} ${size} ${describes ? currency.one : currency.many}`;
}

function range(groups: Groups, currency: Currency, describes: boolean): string {
  const [from, to] = [withoutGrouping(group(groups, 'amount')), withoutGrouping(group(groups, 'to'))];
  const [fromSize, toSize] = [magnitudeName(groups?.size), magnitudeName(groups?.toSize)];
  if (fromSize === undefined && toSize === undefined && /\.\d\d$/.test(`${from} ${to}`.replace(' ', '')))
    return `${coins(from, currency, false)} to ${coins(to, currency, false)}`;
  const joint = groups?.joint ?? 'to';
  const isShared = fromSize === undefined && Number(from) < Number(to);
  if (groups?.joint !== undefined && !isShared)
    return `${single(groups, currency, false)} ${joint} ${sized(to, toSize)} ${currency.many}`;
  const unit = describes ? currency.one : currency.many;
  return `${sized(from, fromSize)} ${joint} ${sized(to, toSize)} ${unit}`;
}

const sized = (written: string, size: string | undefined): string =>
  size === undefined ? spokenNumber(written) : `${spokenNumber(written)} ${size}`;

function coins(written: string, currency: Currency, describes: boolean): string {
  const [whole = '0', hundredths] = written.split('.');
  const isWhole = hundredths === undefined || hundredths === '00';
  const isOne = Number(whole) === 1 || (describes && isWhole);
  const units = `${wholeNumber(whole)} ${isOne ? currency.one : currency.many}`;
  if (isWhole) return units;
  if (currency.minor === undefined || hundredths.length !== 2) return `${spokenNumber(written)} ${currency.many}`;
  const coin = currency.minor[hundredths === '01' ? 0 : 1];
  const rest = `${wholeNumber(String(Number(hundredths)))} ${coin}`;
  return Number(whole) === 0 ? rest : `${units} and ${rest}`;
}
