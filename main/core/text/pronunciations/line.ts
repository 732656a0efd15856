import type { LineProblem, Pronunciation, PronunciationMatch } from '../../../../contract/pronunciations';
import { type Checked, checkRule } from './check-rule';

/** Nothing to say and nothing to explain: an empty line or a comment. */
export const isRemark = (line: string): boolean => /^\s*([;#]|$)/.test(line);

const languagePattern = /^\s*(all|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4})\s*:/i;
const skipWord = '[skip]';
const maxLineChars = 1_000;

/** Reads `en: Nguyen [match case] = win`. The form is told in docs/technotes/pronunciations.md. */
export function parseLine(line: string): Checked {
  if (line.length > maxLineChars) return { ok: false, problem: 'too-long' };
  const start = languagePattern.exec(line);
  if (start === null) return { ok: false, problem: 'no-language' };
  const sides = splitSides(line.slice(start[0].length).trim());
  if ('problem' in sides) return { ok: false, problem: sides.problem };
  const options = readOptions(sides.options);
  if (options === null) return { ok: false, problem: 'unknown-option' };
  const sayAs = sides.right.toLowerCase() === skipWord ? null : sides.right;
  return checkRule({ language: start[1] ?? '', text: sides.text, sayAs, ...options });
}

/** The same rule as a line that `parseLine` reads back. */
export function formatLine(rule: Pronunciation): string {
  const options = optionWords(rule);
  const rest = `${options === '' ? '' : ` [${options}]`} = ${rule.sayAs ?? skipWord}`;
  const plain = `${rule.language}: ${rule.text}${rest}`;
  const read = parseLine(plain);
  const isClear = read.ok && read.rule.text === rule.text && read.rule.match === rule.match;
  return isClear ? plain : `${rule.language}: "${rule.text.replaceAll('"', '""')}"${rest}`;
}

type Sides =
  | { readonly text: string; readonly options: string | null; readonly right: string }
  | { readonly problem: LineProblem };

function splitSides(body: string): Sides {
  if (body.startsWith('"')) return splitQuoted(body);
  // With spaces around it, the sign is meant as the middle; "E=mc2 = ..." has both.
  const spaced = / = ?/.exec(body);
  const at = spaced ? spaced.index + 1 : body.indexOf('=');
  if (at < 0) return { problem: 'no-equals' };
  const left = body.slice(0, at).trim();
  const bracket = /^(.*\S)\s+\[([^[\]]*)\]$/s.exec(left);
  return { text: bracket?.[1] ?? left, options: bracket?.[2] ?? null, right: body.slice(at + 1).trim() };
}

function splitQuoted(body: string): Sides {
  let end = body.indexOf('"', 1);
  while (end > 0 && body[end + 1] === '"') end = body.indexOf('"', end + 2);
  if (end < 0) return { problem: 'unfinished-quotes' };
  const rest = /^\s*(?:\[([^[\]]*)\])?\s*=(.*)$/s.exec(body.slice(end + 1));
  if (rest === null) return { problem: 'no-equals' };
  return { text: body.slice(1, end).replaceAll('""', '"'), options: rest[1] ?? null, right: (rest[2] ?? '').trim() };
}

type Options = Pick<Pronunciation, 'match' | 'matchCase'>;

function readOptions(words: string | null): Options | null {
  let match: PronunciationMatch = 'word';
  let matchCase = false;
  for (const word of words === null ? [] : words.toLowerCase().split(',')) {
    const option = word.trim().replace(/\s+/g, ' ');
    if (option === 'match case') matchCase = true;
    else if (option === 'anywhere' || option === 'pattern') match = option;
    else if (option !== 'word') return null;
  }
  return { match, matchCase };
}

const optionWords = ({ match, matchCase }: Options): string =>
  [...(match === 'word' ? [] : [match]), ...(matchCase ? ['match case'] : [])].join(', ');
