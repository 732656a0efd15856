import { wholeNumber, year } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { knownCapitals } from './capitals';

/** `MeToo` → `Me Too`, `COP28` → `COP`, `28`. Names in small letters cannot be told apart and stay whole. */
const parts = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+|\p{L}+/gu;

function readable(name: string): string {
  return (name.match(parts) ?? [name]).map((part) => (/^\d+$/.test(part) ? number(part) : said(part))).join(' ');
}

const number = (digits: string): string =>
  /^(?:19|20)\d\d$/.test(digits) ? year(Number(digits)) : wholeNumber(digits);
const said = (part: string): string => knownCapitals(part) ?? part;

export const tagRules: readonly SpokenRule[] = [
  {
    name: 'handles',
    order: 20,
    pattern:
      /(?<![\p{L}\p{N}@.])@(?<name>[\p{L}\p{N}]{1,40}(?:\.[\p{L}\p{N}]{1,40})?)(?:@(?<host>[\p{L}\p{N}.-]{1,60}[\p{L}\p{N}]))?/gu,
    examples: {
      'Follow @crier_news or @BBCNews.': 'Follow at crier news or at B B C News.',
      '@jo@example.social': 'at jo at example dot social',
      'It is 5@home': 'It is 5@home',
    },
    speak: ({ groups }) => {
      const host = groups?.host?.replaceAll('.', ' dot ');
      const name = (groups?.name ?? '').split('.').map(readable).join(' dot ');
      return `at ${name}${host === undefined ? '' : ` at ${host}`}`;
    },
  },
  {
    name: 'a number sign before a number',
    order: 25,
    pattern: /(?<![\p{L}\p{N}&#])#(?<number>\d{1,5})(?![\p{L}\p{N}]|[.,]\d)/gu,
    examples: { 'the #1 song, C#': 'the number one song, C#', 'the &#39; sign': 'the &#39; sign' },
    speak: ({ groups }) => `number ${wholeNumber(groups?.number ?? '')}`,
  },
  {
    name: 'hashtags',
    order: 30,
    pattern: /(?<![\p{L}\p{N}&#])#(?<name>(?=\p{N}{0,10}\p{L})[\p{L}\p{N}]{1,100})/gu,
    examples: {
      'the #MeToo and #COP28 movements': 'the hashtag Me Too and hashtag Cop twenty-eight movements',
      'in C# or F#': 'in C# or F#',
    },
    speak: ({ groups }) => `hashtag ${readable(groups?.name ?? '')}`,
  },
];
