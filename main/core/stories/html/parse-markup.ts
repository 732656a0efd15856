import { DomHandler, Parser } from 'htmlparser2';
import type { MarkupNode } from './markup';

/** The parser's time grows with the square of the depth: this deep takes half a second. Pages of people stay below a few hundred. */
const maxDepth = 40_000;

/** Never throws; what is nested deeper than `maxDepth`, and what follows it, is left out. */
export function parseMarkup(html: string): MarkupNode {
  let depth = 0;
  const handler = new DomHandler();
  const counted: Partial<DomHandler> = {
    onopentag(name, attributes) {
      depth += 1;
      if (depth > maxDepth) parser.pause();
      else handler.onopentag(name, attributes);
    },
    onclosetag() {
      depth -= 1;
      handler.onclosetag();
    },
    ontext: (text) => handler.ontext(text),
  };
  const parser = new Parser(counted);
  parser.write(html);
  if (depth <= maxDepth) parser.end();
  return handler.root;
}

/** Whether elements nest deeper than that. Makes no tree; stops at the first that does. */
export function nestsDeeper(html: string, maxElements: number): boolean {
  let depth = 0;
  let isDeeper = false;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      if (depth <= maxElements) return;
      isDeeper = true;
      parser.pause();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  return isDeeper;
}
