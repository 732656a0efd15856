import type { SpokenRule } from '../rule';
import { group } from './patterns';
import { spelled } from './word-edges';

export const signRules: readonly SpokenRule[] = [
  {
    name: 'initials with an ampersand',
    order: 700,
    pattern: /(?<![\p{L}\p{N}&])(?<left>[A-Z]{1,3}) ?& ?(?<right>[A-Z]{1,3})(?<ending>['’]?s)?(?![\p{L}\p{N}&])/gu,
    examples: {
      'AT&T and R&D, the S&P 500': 'A T and T and R and D, the S and P five hundred',
      'a Q&A at B&Bs': 'a Q and A at B and Bs',
      'A&a and x&y': 'A and a and x and y',
    },
    speak: ({ groups }) =>
      `${spelled(group(groups, 'left'))} and ${spelled(group(groups, 'right'))}${group(groups, 'ending')}`,
  },
  {
    // Before the rules for numbers: [1] is none.
    name: 'editors’ notes',
    order: 95,
    pattern:
      /\[(?:sic|citation needed|\d{1,3}|[a-z]|note \d{1,3})\]|(?<=[\p{L}\p{N}.,;:!?”"’)])[†‡]+|(?<=\p{L}{3}|\p{L}[.,;:!?”"’)])[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu,
    examples: {
      'They was [sic] late.[1]': 'They was late.',
      'the claim,² he said† again.': 'the claim, he said again.',
      'a 5 m² room [see below]': 'a five square meter room see below',
    },
    speak: () => '',
  },
  {
    name: 'square brackets',
    order: 905,
    pattern: /[[\]]/gu,
    examples: {
      'She said [the council] erred': 'She said the council erred',
      'that, [he] (said) so': 'that, he (said) so',
    },
    speak: () => '',
  },
  {
    name: 'ampersands',
    order: 910,
    pattern: /(?<=[\p{L}\p{N}.)"”’!] ?)&(?= ?[\p{L}\p{N}"“‘(])(?!#\d|[a-z]{2,6};)/gu,
    examples: {
      'Johnson & Johnson, pens&ink': 'Johnson and Johnson, pens and ink',
      'the & sign, &#39;': 'the and sign, &#39;',
    },
    speak: () => 'and',
  },
  {
    name: 'plus signs',
    order: 915,
    pattern: /(?<=[\p{L}\p{N})])\+(?=[\p{L}\p{N}(\s.,;:!?’'"”)]|$)|(?<=^|[\s(])\+(?= ?[\p{L}\p{N}])/gu,
    examples: { 'Disney+ and LGBTQ+ people': 'Disney plus and L G B T Q plus people', 'in C++': 'in C++' },
    speak: () => 'plus',
  },
  {
    name: 'signs between numbers',
    order: 920,
    pattern:
      /(?<=[\p{L}\p{N})] ?)[=×](?= ?[\p{N}(-])|(?<=[\p{L}\p{N}),] |^|\()[<>≥≤≈±](?= ?\p{N})(?! ?\d{1,9}>)|(?<=[\p{N}) ])±(?= ?\p{N})/gu,
    examples: {
      'x = 5 and y > 7, z ≥ 3': 'x equals five and y greater than seven, z at least three',
      'a => b and <b>': 'a => b and <b>',
    },
    speak: ({ 0: sign }) => mathSigns[sign] ?? null,
  },
  {
    name: 'about',
    order: 925,
    pattern: /(?<=^|[\s(])[~≈](?=\d)/gu,
    examples: { 'some ~5 or (~7)': 'some about five or (about seven)', 'H~2~O': 'H two O' },
    speak: () => 'about',
  },
  {
    name: 'section signs',
    order: 930,
    pattern: /§{1,2}(?= ?[\p{L}\p{N}])|¶(?= ?\p{N})|№(?= ?\p{N})/gu,
    examples: { 'under § 7 and §§ 8': 'under section seven and sections eight', 'the mark §.': 'the mark §.' },
    speak: ({ 0: sign }) => mathSigns[sign] ?? null,
  },
  {
    name: 'a percent sign alone',
    order: 935,
    pattern: /(?<=\p{L} )%(?= \p{L})/gu,
    examples: { 'the % of votes': 'the percent of votes', 'the %41 code': 'the %41 code' },
    speak: () => 'percent',
  },
  {
    name: 'an at sign alone',
    order: 940,
    pattern: /(?<=[\p{L}\p{N}] )@(?= [\p{L}\p{N}])/gu,
    examples: { 'Leeds @ Hull': 'Leeds at Hull', 'a@': 'a@' },
    speak: () => 'at',
  },
  {
    name: 'hyphens for dashes',
    order: 950,
    pattern: /(?<=[^\d\s] )-{1,3}(?= [^\d\s])|(?<=[\p{L}\p{N},.”"’)] ?)--(?= ?[\p{L}\p{N}“"‘(])/gu,
    examples: {
      'It rained -- hard - all day': 'It rained — hard — all day',
      'It rained--hard': 'It rained—hard',
      'the pre- and post-war years': 'the pre- and post-war years',
    },
    speak: () => '—',
  },
];

const mathSigns: Readonly<Record<string, string>> = {
  '=': 'equals',
  '×': 'times',
  '<': 'less than',
  '>': 'greater than',
  '≥': 'at least',
  '≤': 'at most',
  '≈': 'about',
  '±': 'plus or minus',
  '§': 'section',
  '§§': 'sections',
  '¶': 'paragraph',
  '№': 'number',
};
