/**
 * A node of a parsed document: what the trees of htmlparser2 and of linkedom have in common. Their types differ, their ways through the
 * tree do not.
 */
export interface MarkupNode {
  readonly nodeType: number;
  readonly firstChild?: MarkupNode | null;
  readonly nextSibling?: MarkupNode | null;
  /** Text of a text node. */
  readonly data?: unknown;
  /** Element name in an htmlparser2 tree. */
  readonly name?: unknown;
  /** Element name in a linkedom tree. */
  readonly localName?: unknown;
  /** Attributes in an htmlparser2 tree. */
  readonly attribs?: Readonly<Record<string, string>>;
  /** Attributes in a linkedom tree. */
  readonly getAttribute?: (name: string) => string | null;
}

const elementType = 1;
const textType = 3;

export const isElement = (node: MarkupNode): boolean => node.nodeType === elementType;
export const isText = (node: MarkupNode): boolean => node.nodeType === textType;

export const textOf = ({ data }: MarkupNode): string => (typeof data === 'string' ? data : '');

/** In lower case, without the prefix of a namespace. */
export function nameOf({ localName, name }: MarkupNode): string {
  const own = localName ?? name;
  return typeof own === 'string' ? own.toLowerCase() : '';
}

export function attributeOf(node: MarkupNode, name: string): string | null {
  if (node.attribs !== undefined) return Object.hasOwn(node.attribs, name) ? (node.attribs[name] ?? null) : null;
  return node.getAttribute?.(name) ?? null;
}

export interface Visitor<Context> {
  text(text: string, context: Context): void;
  /** The context for what is inside, or null: skip the element. */
  enter(element: MarkupNode, context: Context): Context | null;
  /** Called after what is inside, with the context that `enter` got. */
  leave(element: MarkupNode, context: Context): void;
}

interface Frame<Context> {
  readonly element: MarkupNode | null;
  readonly context: Context;
  next: MarkupNode | null | undefined;
}

/** Visits everything under `root` in reading order. Keeps its own stack: a document may nest deeper than calls can. */
export function walkMarkup<Context>(root: MarkupNode, context: Context, visitor: Visitor<Context>): void {
  const open: Frame<Context>[] = [{ element: null, context, next: root.firstChild }];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const node = frame.next;
    if (!node) {
      open.pop();
      const outside = open.at(-1);
      if (frame.element !== null && outside !== undefined) visitor.leave(frame.element, outside.context);
      continue;
    }
    frame.next = node.nextSibling;
    if (isText(node)) visitor.text(textOf(node), frame.context);
    if (!isElement(node)) continue;
    const inside = visitor.enter(node, frame.context);
    if (inside !== null) open.push({ element: node, context: inside, next: node.firstChild });
  }
}
