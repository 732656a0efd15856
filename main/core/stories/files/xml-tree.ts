import { DomHandler, Parser } from 'htmlparser2';
import { attributeOf, isElement, type MarkupNode, nameOf, walkMarkup } from '../html/markup';

/** Directories of books and properties of documents nest less than ten deep. */
const maxDepth = 200;

/**
 * The tree of an XML file: names as they are written, no entities but the five of XML, no document type. Never throws; what nests deeper than 200
 * is left out, and what follows it.
 */
export function parseXml(text: string): MarkupNode {
  const handler = new DomHandler();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > maxDepth) parser.pause();
        else handler.onopentag(name, attributes);
      },
      onclosetag() {
        depth -= 1;
        handler.onclosetag();
      },
      ontext: (data) => handler.ontext(data),
    },
    { xmlMode: true },
  );
  parser.write(text);
  if (depth <= maxDepth) parser.end();
  return handler.root;
}

/** All elements of a name, in small letters and without a prefix, in the order of the document. */
export function elementsOf(root: MarkupNode, name: string): readonly MarkupNode[] {
  const found: MarkupNode[] = [];
  walkMarkup(root, null as unknown, {
    text: () => undefined,
    leave: () => undefined,
    enter(element) {
      if (plainName(element) === name) found.push(element);
      return true;
    },
  });
  return found;
}

export const childrenOf = (node: MarkupNode): readonly MarkupNode[] => {
  const children: MarkupNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (isElement(child)) children.push(child);
  return children;
};

export const plainName = (element: MarkupNode): string => nameOf(element).replace(/^.*:/, '');

/** All text inside, on one line. */
export function textInside(root: MarkupNode | undefined): string {
  let text = '';
  if (root !== undefined) {
    walkMarkup(root, true, { text: (data) => (text += data), leave: () => undefined, enter: () => true });
  }
  return text.replace(/\s+/gu, ' ').trim();
}

export const attribute = (element: MarkupNode, name: string): string => attributeOf(element, name) ?? '';
