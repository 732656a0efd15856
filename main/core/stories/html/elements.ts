import { attributeOf, type MarkupNode } from './markup';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nothing inside them is read: programs, styles, forms, drawings, players, and the small readings above Japanese characters. */
const dropped = words(`
  script style noscript template iframe object embed applet frame frameset noframes noembed svg math canvas audio video map
  form button input select textarea datalist output progress meter dialog head title link meta base param source track rp rt rtc
`);

/** What stands on lines of its own. Everything else, known or not, flows with the text around it. */
const blocks = words(`
  address article aside body blockquote caption center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6
  header hgroup html legend li listing main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul xmp
`);

export const isDropped = (name: string): boolean => dropped.has(name);
export const isBlock = (name: string): boolean => blocks.has(name);

const unseen = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Hidden from everybody, or from those who listen. */
export function isHidden(element: MarkupNode): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
  return unseen.test(attributeOf(element, 'style') ?? '');
}
