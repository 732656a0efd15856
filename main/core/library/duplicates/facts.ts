import type { Change } from './changes';
import type { Token } from './tokens';

/** Numbers as words, in the languages that Crier speaks best; and the days, where they have no capital. */
const amounts = new Set(
  [
    'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion half',
    'first second third fourth fifth double doubled halved',
    'ein eine zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreißig hundert tausend million millionen milliarden',
    'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien mil millon millones',
    'deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent mille millions milliards',
    'lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche matin soir',
    '一 二 三 四 五 六 七 八 九 十 百 千 万 两 日 月 火 水 木 金 土',
  ].flatMap((line) => line.split(' ')),
);

/** What turns a sentence into its opposite. */
const negations = new Set(
  'not no never nobody nothing without nicht kein keine keinen nie ohne nunca nada sin ne pas jamais sans aucun 不 没 未 无 非'.split(
    ' ',
  ),
);

export const isUnspaced = (token: Token) => /^[\u3040-\u30ff\u3400-\u9fff]$/.test(token.folded);

/** Names, numbers, days, and any character of a script that shows neither: one in the place of another tells of something else. */
const isFact = (token: Token): boolean =>
  token.hasDigit || token.isName || amounts.has(token.folded) || isUnspaced(token);

const isNegation = (token: Token): boolean => negations.has(token.folded);

/** A change of more words than this is a passage left out or put in. */
const fewChanged = 6;

/** Whether the change makes another story of it: a fact for a fact, or a yes for a no. */
export function changesFacts({ removed, added }: Change<Token>): boolean {
  const [gone, come] = [removed.filter(isFact), added.filter(isFact)];
  const isOther = lacksAny(gone, come) && lacksAny(come, gone);
  const isSmall = removed.length + added.length <= fewChanged;
  return isOther || (isSmall && removed.some(isNegation) !== added.some(isNegation));
}

const lacksAny = (ones: readonly Token[], others: readonly Token[]): boolean =>
  ones.some((one) => !others.some((other) => isOneWord(one.folded, other.folded)));

/** The same but for its ending: languages that write every noun with a capital show no names. */
export function isOneWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = Math.max(5, Math.ceil(long.length * 0.7));
  return short.length >= stem && short.slice(0, stem) === long.slice(0, stem) && !/\p{N}/u.test(one + other);
}

/** Whether both have numbers that the other has not, wherever they stand. */
export function numbersDiffer(one: readonly Token[], other: readonly Token[]): boolean {
  const [ones, others] = [numbersOf(one), numbersOf(other)];
  return [...ones].some((number) => !others.has(number)) && [...others].some((number) => !ones.has(number));
}

const numbersOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter((token) => token.hasDigit).map((token) => token.folded));
