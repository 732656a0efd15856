import shared from './data/shared.json';
import { unwrapped, withoutStop } from './line';
import { isAgency, isName } from './names';
import { templateSource } from './template';

const sources = (templates: readonly string[]): string =>
  templates.map((template) => templateSource(template, {})).join('|');
const beside = new Set(shared.beside);
const notNames = new Set('the a an el la los las der die das le les what how why when who'.split(' '));

/** `Photo: J. Smith`, `© J. Smith`, `AP Photo/J. Smith`. */
const marks = [
  `(?:${sources(shared.labels)}) ?[:/|©] ?(?:©|\\(c\\))? ?`,
  '(?:©|\\(c\\)|copyright(?: ©)?) ?',
  '(?<agency>.{2,40}?) (?:photo|foto|image|picture|pool photo|file photo|photo pool) ?[/:,|] ?',
].map((mark) => new RegExp(`^${mark}(?<rest>.+)$`, 'iu'));
/** `Photo by J. Smith`: one word alone may be what is seen, as in "Foto de Madrid". */
const lead = new RegExp(`^(?:${sources(shared.leads)}) (?<rest>.+)$`, 'iu');
const separators = new RegExp(` ?[/|,;·–—+] ?| - | (?:${shared.by.join('|')})`, 'u');
const reserved =
  /[.,;]? (?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)$/iu;
const licence = /^(?:CC(?:[ -]?(?:BY|SA|NC|ND|0))*(?: \d\.\d)?|(?:19|20)\d\d)$/iu;

/**
 * Whether a line, as `plainLine` gives it, only says who made a picture. Labels of all languages hold in each: names are names
 * everywhere, and agencies write as they do at home.
 */
export function isCredit(given: string): boolean {
  const line = withoutStop(unwrapped(given)).replace(reserved, '');
  if (line.length > 160) return false;
  for (const mark of marks) {
    const found = mark.exec(line)?.groups;
    const isOfAgency = found?.agency === undefined || isAgency(found.agency);
    if (found?.rest !== undefined && isOfAgency && areCredited(piecesOf(found.rest))) return true;
  }
  const maker = lead.exec(line)?.groups?.rest;
  if (maker !== undefined) return areCredited(piecesOf(maker), 2);
  return isSigned(line);
}

/** `Anna Holm/Reuters`, `AFP via Getty Images`: an agency, and with it nothing but names. */
function isSigned(line: string): boolean {
  const pieces = piecesOf(line);
  if (!pieces.some(isAgency)) return false;
  return (
    pieces.every((piece) => isAgency(piece) || licence.test(piece)) ||
    (/[/|]| via | for /.test(line) && areCredited(pieces))
  );
}

function piecesOf(text: string): readonly string[] {
  const years = text.replace(/\b((?:19|20)\d\d) (?=\p{L})/gu, '$1, ').replace(/[()]/g, ' ');
  return years
    .split(separators)
    .map((piece) => piece.replace(/^[©\s]+|[\s.]+$/gu, (end) => (end.includes('.') ? end.trim() : '')))
    .filter((piece) => piece !== '');
}

/** Behind a name a paper may stand with its article: "Anna Holm/The Guardian". */
const areCredited = (pieces: readonly string[], minWords = 1): boolean =>
  pieces.every((piece, index) =>
    index > 0 ? isCredited(piece.replace(/^The (?=\p{Lu})/u, ''), 1) : isCredited(piece, minWords),
  );

const isCredited = (piece: string, minWords: number): boolean =>
  isAgency(piece) || beside.has(piece.toLowerCase()) || licence.test(piece) || isName(piece, notNames, minWords);
