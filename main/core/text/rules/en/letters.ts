import type { RuleContext, SpokenRule } from '../rule';
import { isAlsoWord, isEmphasis, isInitials, knownCapitals } from './capitals';
import { group } from './patterns';
import { oneOf, spelled, wordEnd, wordStart, wordsOf } from './word-edges';

const mixed: ReadonlyMap<string, string> = new Map([
  ['PhD', 'P H D'],
  ['Ph.D.', 'P H D'],
  ['Ph.D', 'P H D'],
  ['D.Phil.', 'D Phil'],
  ['MoD', 'M O D'],
  ['MoJ', 'M O J'],
  ['DfE', 'D F E'],
  ['IoT', 'I O T'],
  ['BoE', 'B O E'],
  ['AfD', 'A F D'],
  ['plc', 'P L C'],
]);

const afterArticle = "(?<=(?:the|The|THE) WHO(?:['’]s)?)";
const inBrackets = '(?<=\\(WHO)(?=\\))';
const agencies = ['UNICEF', 'UNESCO', 'FAO', 'IMF', 'CDC', 'UNHCR'];
/** What an agency has and a question has not. */
const ofAgency = wordsOf({
  people: 'chief director official officials experts spokesman spokeswoman spokesperson',
  things: 'guidelines guidance data report emergency headquarters regional',
});

/** Longest word looked at beside a match. */
const reach = 30;

export const letterRules: readonly SpokenRule[] = [
  {
    name: 'initials with small letters',
    order: 720,
    pattern: new RegExp(`${wordStart}(?<word>${oneOf(mixed.keys())})(?<ending>s|['’]s)?${wordEnd}`, 'gu'),
    examples: {
      'two PhDs, a Ph.D. and the MoD’s plan': 'two P H Ds, a P H D and the M O D’s plan',
      'The mod plan': 'The mod plan',
    },
    speak: ({ groups }) => `${mixed.get(group(groups, 'word')) ?? ''}${group(groups, 'ending')}`,
  },
  {
    name: 'the World Health Organization',
    order: 730,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.'’-])WHO(?<ending>['’]s)?${wordEnd}(?:${afterArticle}|${inBrackets}|(?= ${oneOf(ofAgency)}${wordEnd})|(?<=${oneOf(agencies)}(?:,| and| or) WHO)|(?=(?:,| and| or) ${oneOf(agencies)}))`,
      'gu',
    ),
    examples: {
      'The WHO said the WHO’s team left.': 'The W H O said the W H O’s team left.',
      'the agency (WHO), WHO officials and UNICEF, WHO': 'the agency (W H O), W H O officials and Unicef, W H O',
      'But WHO did it?': 'But WHO did it?',
    },
    speak: ({ groups }) => `W H O${group(groups, 'ending')}`,
  },
  {
    name: 'the intravenous and the eleven',
    order: 735,
    pattern:
      /(?<![\p{L}\p{N}.'’-])(?:IV(?= (?:drip|drips|fluid|fluids|line|lines|bag|bags|drug|drugs)(?!\p{L}))|(?<=(?:starting|playing|best|First|first|World|England|select) )XI(?![\p{L}\p{N}]))/gu,
    examples: {
      'an IV drip for the starting XI': 'an I V drip for the starting eleven',
      'Mr XI and plan IV': 'Mister XI and plan IV',
    },
    speak: ({ 0: written }) => (written === 'XI' ? 'eleven' : spelled(written)),
  },
  {
    name: 'words in capitals',
    order: 740,
    pattern: /(?<![\p{L}\p{N}$£€])(?<word>[A-Z]{2,9})(?<ending>s|['’][sdS])?(?![\p{L}\p{N}]|['’]\p{Lu})/gu,
    examples: {
      'The FBI and the BBC told MPs.': 'The F B I and the B B C told M Ps.',
      'the CEO’s AI plan for the US and UK': 'the C E O’s A I plan for the U S and U K',
      'NATO, UNESCO and OPEC met NHS staff': 'Nato, Unesco and Opec met N H S staff',
      'It is NOT so, and NEVER was; STOP.': 'It is NOT so, and NEVER was; STOP.',
      'GIVE US MORE TIME, WORKERS SAY': 'GIVE US MORE TIME, WORKERS SAY',
      'THE US AND NATO SEND TROOPS': 'THE U S AND Nato SEND TROOPS',
      'They told us: TELL US.': 'They told us: TELL US.',
      'Her IT firm has an ID': 'Her I T firm has an I D',
      'AL-KHARJ, Oman (AFP) — It': 'AL-KHARJ, Oman (A F P) — It',
      'FDIC and UFCW of Malcolm X': 'F D I C and U F C W of Malcolm X',
    },
    speak: (match, context) => {
      const word = group(match.groups, 'word');
      const said = isMeantAsWord(word, match, context)
        ? null
        : capitals(word, context.isShouted || isInDateline(match));
      return said === null ? null : said + group(match.groups, 'ending');
    },
  },
];

function capitals(word: string, canBeAnyWord: boolean): string | null {
  const known = knownCapitals(word);
  if (known !== null) return known;
  if (canBeAnyWord ? /[AEIOUY]/.test(word) : word.length > 5) return null;
  return isInitials(word) ? spelled(word) : null;
}

/** KYIV, Ukraine (AP) — */
function isInDateline({ index, input }: RegExpExecArray): boolean {
  const place = /^[\p{Lu} .,'’-]{2,40}(?:, \p{L}{1,20}\.?)? (?=\(|[—–-])/u.exec(input.slice(0, 70));
  return place !== null && index < place[0].length;
}

function isMeantAsWord(word: string, { index, input, 0: written }: RegExpExecArray, context: RuleContext): boolean {
  if (word === 'WHO') return true;
  if (!isAlsoWord(word)) return false;
  if (/['’]S$/.test(written)) return true;
  const before = input.slice(Math.max(0, index - reach), index);
  const after = input.slice(index + written.length, index + written.length + reach);
  if (word === 'US' && isCountry(before, after)) return false;
  return (
    context.isShouted ||
    [/(\p{L}+) ["“‘]?$/u, /^["”’]? (\p{L}+)/u].some((beside, side) => {
      const neighbour = beside.exec(side === 0 ? before : after)?.[1] ?? '';
      return isEmphasis(neighbour);
    })
  );
}

/** Nobody says "the us", and no headline begins with it unless somebody else is named too. */
const isCountry = (before: string, after: string): boolean =>
  /\b(?:the|The|THE) $/.test(before) ||
  (/^[\s"“‘']*$/.test(before) && !/^,? (?:AND|TOO|VERSUS|VS|ALL|BOTH)\b/.test(after));
