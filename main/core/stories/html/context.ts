import type { BlockKind } from '../../../../contract/story';
import { safeHref } from './links';
import { attributeOf, type MarkupNode } from './markup';
import type { Marks } from './runs';

export interface MarkupOptions {
  /** What relative addresses are relative to; null: relative links become plain text. */
  readonly baseUrl: string | null;
  /** BCP 47 tag of the story: runs tell only other languages. */
  readonly language?: string | null;
}

/** What an element says about the text inside it. */
export interface Context {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly marks: Marks;
  readonly listDepth: number;
  /** Inside a cell of a table, text stays on one line where it can. */
  readonly isInCell: boolean;
}

export const outermost: Context = { kind: 'paragraph', marks: {}, listDepth: 0, isInCell: false };

/** Deeper lists count as this deep. */
const maxListDepth = 6;

/** The context inside an element. */
export function inside(name: string, element: MarkupNode, context: Context, options: MarkupOptions): Context {
  const marks = marksInside(name, element, context.marks, options);
  const own = kindInside(name, context);
  return marks === context.marks ? own : { ...own, marks };
}

function kindInside(name: string, context: Context): Context {
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { ...context, kind: 'heading', level: Number(name.charAt(1)) };
    case 'ul':
    case 'ol':
    case 'dl':
    case 'menu':
    case 'dir':
      return { ...context, listDepth: Math.min(context.listDepth + 1, maxListDepth) };
    case 'li':
    case 'dt':
    case 'dd':
      return { ...context, kind: 'item', level: Math.max(context.listDepth, 1) };
    case 'blockquote':
      return plain('quotation', context);
    case 'caption':
    case 'figcaption':
      return plain('caption', context);
    case 'pre':
    case 'listing':
    case 'xmp':
      return plain('code', context);
    case 'td':
    case 'th':
      return { ...plain('paragraph', context), isInCell: true };
    default:
      return context;
  }
}

/** A kind without a level. */
const plain = (kind: BlockKind, { marks, listDepth, isInCell }: Context): Context => ({
  kind,
  marks,
  listDepth,
  isInCell,
});

function marksInside(name: string, element: MarkupNode, outer: Marks, options: MarkupOptions): Marks {
  let marks = outer;
  if (name === 'a') {
    const href = safeHref(attributeOf(element, 'href'), options.baseUrl);
    if (href !== null) marks = { ...marks, href };
  }
  if (name === 'em' || name === 'i') marks = { ...marks, emphasis: true };
  if (name === 'strong' || name === 'b') marks = { ...marks, strong: true };
  const tag = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang');
  return tag === null ? marks : inLanguage(marks, tag.trim(), options.language ?? '');
}

function inLanguage({ language: _outer, ...marks }: Marks, tag: string, storyLanguage: string): Marks {
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,5}$/i.test(tag);
  const isOwn = tag.toLowerCase() === storyLanguage.toLowerCase();
  return isTag && !isOwn ? { ...marks, language: tag } : marks;
}
