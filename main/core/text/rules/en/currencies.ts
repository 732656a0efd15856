export interface Currency {
  readonly one: string;
  readonly many: string;
  /** Hundredths, one and many, where people name them. */
  readonly minor?: readonly [string, string];
}

const cents = ['cent', 'cents'] as const;
const dollar = (country: string): Currency => ({ one: `${country}dollar`, many: `${country}dollars`, minor: cents });
const pound: Currency = { one: 'pound', many: 'pounds', minor: ['penny', 'pence'] };
const euro: Currency = { one: 'euro', many: 'euros', minor: cents };
const yen: Currency = { one: 'yen', many: 'yen' };
const yuan: Currency = { one: 'yuan', many: 'yuan' };
const rupee: Currency = { one: 'rupee', many: 'rupees' };
const won: Currency = { one: 'won', many: 'won' };
const ruble: Currency = { one: 'ruble', many: 'rubles' };
const lira: Currency = { one: 'lira', many: 'lira' };
const shekel: Currency = { one: 'shekel', many: 'shekels' };
const bitcoin: Currency = { one: 'bitcoin', many: 'bitcoin' };
const hryvnia: Currency = { one: 'hryvnia', many: 'hryvnias' };
const naira: Currency = { one: 'naira', many: 'naira' };
const peso: Currency = { one: 'peso', many: 'pesos' };
const real: Currency = { one: 'real', many: 'reais' };
const franc: Currency = { one: 'Swiss franc', many: 'Swiss francs' };
const rand: Currency = { one: 'rand', many: 'rand' };

/** Signs that stand right before the figures, with their country where it is written. */
export const signs: Readonly<Record<string, Currency>> = {
  $: dollar(''),
  US$: dollar('U S '),
  CA$: dollar('Canadian '),
  C$: dollar('Canadian '),
  AU$: dollar('Australian '),
  A$: dollar('Australian '),
  NZ$: dollar('New Zealand '),
  HK$: dollar('Hong Kong '),
  S$: dollar('Singapore '),
  NT$: dollar('Taiwan '),
  R$: real,
  MX$: { one: 'Mexican peso', many: 'Mexican pesos' },
  '£': pound,
  '€': euro,
  '¥': yen,
  'CN¥': yuan,
  '₹': rupee,
  '₩': won,
  '₽': ruble,
  '₺': lira,
  '₪': shekel,
  '₿': bitcoin,
  '₴': hryvnia,
  '₦': naira,
  '₱': peso,
};

/** Codes that stand before or after the figures. */
export const codes: Readonly<Record<string, Currency>> = {
  USD: dollar('U S '),
  CAD: dollar('Canadian '),
  AUD: dollar('Australian '),
  NZD: dollar('New Zealand '),
  HKD: dollar('Hong Kong '),
  SGD: dollar('Singapore '),
  EUR: euro,
  GBP: pound,
  JPY: yen,
  CNY: yuan,
  RMB: yuan,
  INR: rupee,
  Rs: rupee,
  'Rs.': rupee,
  KRW: won,
  RUB: ruble,
  TRY: lira,
  ILS: shekel,
  BTC: bitcoin,
  UAH: hryvnia,
  NGN: naira,
  MXN: { one: 'Mexican peso', many: 'Mexican pesos' },
  BRL: real,
  CHF: franc,
  ZAR: rand,
  PLN: { one: 'zloty', many: 'zlotys' },
  SEK: { one: 'Swedish krona', many: 'Swedish kronor' },
  NOK: { one: 'Norwegian krone', many: 'Norwegian kroner' },
  DKK: { one: 'Danish krone', many: 'Danish kroner' },
};

/** Signs that people also write after the figures. */
export const trailingSigns: Readonly<Record<string, Currency>> = {
  '€': euro,
  '£': pound,
  '₽': ruble,
  '₺': lira,
  '₴': hryvnia,
};
