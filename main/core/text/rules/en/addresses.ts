import type { SpokenRule } from '../rule';
import domainEnds from './data/domain-ends.json';
import { oneOf, wordStart, wordsOf } from './word-edges';

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})`;
const host = String.raw`(?<host>(?:${label}\.){1,6}\p{L}{2,24})`;
const port = String.raw`(?::\d{1,5})?`;
/** A stop, a comma or a bracket at the end belongs to the sentence. */
const path = String.raw`(?:[\/?#](?:[^\s<>"“”]*[\p{L}\p{N}\/=])?)?`;
const hostStart = String.raw`(?<![\p{L}\p{N}@.\/\\-])`;
const hostEnd = String.raw`(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])`;
const { anywhere, beforeAPath } = domainEnds;

const dotted = (name: string): string => name.replace(/\.(?!$)/g, ' dot ');

export const addressRules: readonly SpokenRule[] = [
  {
    name: 'web addresses that say what they are',
    order: 0,
    pattern: new RegExp(`${wordStart}(?:https?:\\/\\/(?:www\\d?\\.)?|www\\d?\\.)${host}${port}${path}`, 'giu'),
    examples: {
      'See www.example.com/news/a?b=1.': 'See example dot com.',
      'https://bbc.co.uk/x': 'bbc dot co dot uk',
      'the page (http://example.org/a_b) and http://a.example:80/?q=1, too':
        'the page (example dot org) and a dot example, too',
      'the www and http: rules': 'the www and http: rules',
    },
    speak: ({ groups }) => dotted(groups?.host ?? ''),
  },
  {
    name: 'e-mail addresses',
    order: 5,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}.+@-])(?<name>[\p{L}\p{N}][\p{L}\p{N}.+-]{0,63})@${host}`, 'gu'),
    examples: {
      'Write to desk@example.com.': 'Write to desk at example dot com.',
      'jo.marsh+news@mail.example.org': 'jo dot marsh plus news at mail dot example dot org',
      'two pounds@once': 'two pounds@once',
    },
    speak: ({ groups }) => `${dotted(groups?.name ?? '').replaceAll('+', ' plus ')} at ${dotted(groups?.host ?? '')}`,
  },
  {
    name: 'names of sites',
    order: 10,
    pattern: new RegExp(
      `${hostStart}(?<host>(?:${label}\\.){1,4}${oneOf(wordsOf({ anywhere }))})${hostEnd}${port}${path}`,
      'gu',
    ),
    examples: {
      'Amazon.com and bbc.co.uk/news rose.': 'Amazon dot com and bbc dot co dot uk rose.',
      'X.com’s owner': 'X dot com’s owner',
      'He left.Then com.': 'He left.Then com.',
    },
    speak: ({ groups }) => dotted(groups?.host ?? ''),
  },
  {
    name: 'names of sites with a page',
    order: 12,
    pattern: new RegExp(
      `${hostStart}(?<host>(?:${label}\\.){1,4}${oneOf(wordsOf({ beforeAPath }))})(?=\\/[\\p{L}\\p{N}])${path}`,
      'gu',
    ),
    examples: { 'at t.me/crier today': 'at t dot me today', 'We left.in haste': 'We left.in haste' },
    speak: ({ groups }) => dotted(groups?.host ?? ''),
  },
  {
    name: 'names of files and programs',
    order: 15,
    pattern:
      /(?<![\p{L}\p{N}.\\/@-])(?<name>[\p{L}\p{N}-]{0,40})\.(?<end>js|ts|py|NET|pdf|docx?|xlsx?|csv|txt|html?|json|exe|zip|jpe?g|png|mp3|mp4)(?![\p{L}\p{N}]|\.\p{L})/gu,
    examples: {
      'Node.js and .NET': 'Node dot js and dot net',
      'the file report.pdf': 'the file report dot pdf',
      'It ended.He left.pdfs': 'It ended.He left.pdfs',
    },
    speak: ({ groups }) => {
      const name = groups?.name ?? '';
      const written = name.length < 4 && name === name.toUpperCase() ? Array.from(name).join(' ') : name;
      return `${written} dot ${groups?.end?.toLowerCase() ?? ''}`.trim();
    },
  },
];
