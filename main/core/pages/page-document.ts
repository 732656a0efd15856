import { parseHTML } from 'linkedom';
import type { MarkupNode } from '../stories/html/markup';
import { nestsDeeper } from '../stories/html/parse-markup';

/** What is used of linkedom's elements; its own types name those of a browser, which the core does not have. */
export interface PageElement extends MarkupNode {
  readonly localName: string;
  readonly firstChild: MarkupNode | null;
  readonly parentElement: PageElement | null;
  textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  insertBefore(node: MarkupNode, before: MarkupNode): void;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

/** Deeper ones are no work of people, and extraction recurses; its time grows with the square of the depth: 2,000 take half a second. */
const maxDepth = 2_000;

/** Parses a page; null when it nests too deep. */
export function openPage(html: string): PageDocument | null {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  if (nestsDeeper(whole, maxDepth)) return null;
  return (parseHTML(whole) as unknown as { readonly document: PageDocument }).document;
}

/** Takes out what misleads the search for the article. Facts in scripts must have been read before. */
export function preparePage(document: PageDocument): void {
  for (const template of document.querySelectorAll('template')) openTemplate(template);
  for (const form of document.querySelectorAll('form')) if (holdsPage(form)) unwrap(form);
  for (const time of document.querySelectorAll('time')) if (standsAlone(time)) time.remove();
  for (const needless of document.querySelectorAll('script,style,noscript,dialog')) needless.remove();
}

/**
 * Readability fails on a page whose article it finds in a template, which linkedom keeps as an ordinary element. Declarative shadow roots
 * are content; other templates are not shown.
 */
function openTemplate(template: PageElement): void {
  const isShadowRoot = ['shadowrootmode', 'shadowroot'].some((name) => template.getAttribute(name) !== null);
  if (isShadowRoot) unwrap(template);
  else template.remove();
}

const fewParagraphs = 3;

/** Some servers put the whole page into one form. */
const holdsPage = (form: PageElement): boolean => [...form.querySelectorAll('p')].length >= fewParagraphs;

/** A date beside the article, not one in a sentence. */
function standsAlone(time: PageElement): boolean {
  const words = (node: MarkupNode | null | undefined) => (typeof node?.data === 'string' ? node.data.trim() : '');
  const before = (time as { readonly previousSibling?: MarkupNode | null }).previousSibling;
  return !/\p{L}+\s+\p{L}+/u.test(`${words(before)} ${words(time.nextSibling)}`);
}

function unwrap(element: PageElement): void {
  const parent = element.parentElement;
  if (parent === null) return;
  for (let child = element.firstChild; child !== null; child = element.firstChild) parent.insertBefore(child, element);
  element.remove();
}
