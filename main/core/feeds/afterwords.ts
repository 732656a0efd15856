import type { Block, Run } from '../../../contract/story';
import { articleText } from '../stories/story';

/** What a link to the rest of a text is called, in the languages of most feeds. */
const moreWords =
  '(?:read (?:more|on|the (?:full|whole|rest).{0,30})|continue reading.{0,200}|more|full (?:story|article)|weiterlesen.{0,200}|mehr(?: lesen)?|leer más|seguir leyendo.{0,200}|sigue leyendo.{0,200}|lire (?:la suite|plus).{0,200}|leggi tutto.{0,200}|continua a leggere.{0,200}|ler mais|continue lendo.{0,200}|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:dalej|więcej)|читать (?:далее|дальше|полностью)|続きを読む|阅读全文|閱讀全文|اقرأ المزيد|להמשך קריאה)';
const signs = '[\\s.…»›→>:\\[\\]()]*';
const onlyMore = new RegExp(`^${signs}${moreWords}${signs}$`, 'iu');
const ellipsis = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))\s*$/u;

/** What WordPress puts below every item: the title and the site once more. */
const postScripts =
  /^(?:The post .+ (?:appeared first on|first appeared on|is republished from) .+|La entrada .+ (?:se publicó primero en|aparece primero en) .+|Der Beitrag .+ erschien zuerst auf .+|L.article .+ est apparu en premier sur .+|Le post .+ est apparu en premier sur .+|L.articolo .+ (?:proviene da|sembra essere il primo su) .+|O post .+ apareceu primeiro em .+|Het bericht .+ verscheen eerst op .+)$/isu;

const maxAfterwordChars = 600;

export interface ToldBlocks {
  readonly blocks: readonly Block[];
  /** The text ends where it goes on elsewhere. */
  readonly isCut: boolean;
}

/** The blocks without links to the rest and without post-scripts at their end. At most three go, and never all. */
export function withoutAfterwords(blocks: readonly Block[]): ToldBlocks {
  let told = blocks;
  let isCut = false;
  for (let count = 0; count < 3 && told.length > 1; count += 1) {
    const text = textOf(told.at(-1));
    const isMore = onlyMore.test(text);
    if (!isMore && !postScripts.test(text)) break;
    isCut ||= isMore;
    told = told.slice(0, -1);
  }
  const last = told.at(-1);
  if (last === undefined) return { blocks: told, isCut };
  const whole = withoutMoreLink(last);
  isCut ||= whole !== last || ellipsis.test(textOf(whole)) || onlyMore.test(textOf(whole));
  return { blocks: [...told.slice(0, -1), whole], isCut };
}

/** Longer blocks are texts, whatever they begin with: nothing is told of them but their end. */
function textOf(block: Block | undefined): string {
  const text = block === undefined ? '' : articleText([block]).trim();
  return text.length <= maxAfterwordChars ? text : text.slice(-20);
}

/** A link at the end of a paragraph that leads to the rest. */
function withoutMoreLink(block: Block): Block {
  const last: Run | undefined = block.runs.at(-1);
  if (block.runs.length < 2 || last?.href === undefined || !onlyMore.test(last.text)) return block;
  return { ...block, runs: block.runs.slice(0, -1) };
}

/** Letters and figures alone: marks, spaces and case differ between a text and its copy. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The whole begins with the part, as far as the part goes; a part that was cut in a word, too. Nothing is part of everything. */
export const startsAlike = (whole: string, part: string): boolean =>
  folded(whole).startsWith(folded(part.trim().replace(ellipsis, '')));
