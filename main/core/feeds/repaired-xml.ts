import { ownName } from './foreign-names';
import { endsBefore, isContainer, isField, isItem, isNeedless, isVoid, localName } from './repair-rules';
import type { XmlKind } from './xml-root';

/** Deeper elements leave their text behind and no tag: no feed is nested so far, and the next parser gives up at 100. */
const maxDepth = 64;
/** A person's name beyond this is an attack on the pattern that takes names and addresses apart. */
const maxPersonChars = 500;

interface Opened {
  readonly name: string;
  /** By this the rules know it. */
  readonly local: string;
  /** What it is called in the repaired feed. */
  readonly written: string;
}

/** XML that is sound at any time: a list of what was written and a stack of what is still open. */
export class RepairedXml {
  readonly #kind: XmlKind;
  readonly #written: string[] = [];
  readonly #open: Opened[] = [];
  /** Text of the person that is open, or was last. */
  #personChars = 0;

  constructor(kind: XmlKind) {
    this.#kind = kind;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const local = localName(name);
    if (this.#isDouble(local) || isNeedless(local)) return;
    if (!isName(name)) this.text(`<${name}>`);
    else if (this.#open.length === 0) this.#openRoot({ name, local, written: name }, attributes);
    else this.#openInside({ name, local, written: name }, attributes);
  }

  /** Ignores what is not open, and never ends an item for the sake of a field, nor the feed for anything. */
  close(name: string): void {
    const local = localName(name);
    if (isContainer(local, this.#kind)) this.#closeToContainer();
    else this.#closeTo(this.#findOpen(name) ?? this.#open.length);
  }

  text(text: string): void {
    if (this.#open.length === 0) return;
    this.#written.push(
      this.#bounded(text)
        .replace(/</g, '&lt;')
        .replace(/&(?!#?\w{1,32};)/g, '&amp;'),
    );
  }

  cdata(text: string): void {
    if (this.#open.length > 0) this.#written.push(`<![CDATA[${this.#bounded(text)}]]>`);
  }

  finish(): string {
    this.#closeTo(0);
    return this.#written.join('');
  }

  #openInside(opened: Opened, attributes: ReadonlyMap<string, string>): void {
    const { name, local } = opened;
    if (isItem(local)) this.#closeToContainer();
    else if (isField(local)) this.#closeUnended(local);
    this.#openChannelFor(local);
    if (isVoid(local)) this.#written.push(tag(name, attributes, '/>'));
    else if (this.#open.length < maxDepth) this.#pushOwn(opened, attributes);
  }

  #openRoot(root: Opened, attributes: ReadonlyMap<string, string>): void {
    if (!isContainer(root.local, this.#kind)) return;
    if (root.local === 'channel') this.#push(rss, new Map([['version', '2.0']]));
    this.#push(root, withNamespaces(root.name, attributes, this.#kind));
  }

  /** A second root or channel goes on where the first is. */
  #isDouble = (local: string): boolean =>
    isContainer(local, this.#kind) && this.#open.some((opened) => opened.local === local);

  /** The oldest feeds, and some that were pasted together, have items outside a channel. */
  #openChannelFor(local: string): void {
    if (this.#kind === 'rss' && local !== 'channel' && this.#open.length === 1) this.#push(channel, new Map());
  }

  /** Where an element is open, within the innermost item unless it is that one. */
  #findOpen(name: string): number | null {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index] ?? rss;
      if (open.name === name) return index;
      if (this.#isBorder(open)) return null;
    }
    return null;
  }

  /** Names of another kind of feed count only in an item itself: further in, the same names are HTML. */
  #pushOwn(opened: Opened, attributes: ReadonlyMap<string, string>): void {
    const isInItem = isItem(this.#open.at(-1)?.local ?? '');
    const own = isInItem ? ownName(opened.name, attributes, this.#kind) : { name: opened.name, attributes };
    this.#push({ ...opened, written: own.name }, own.attributes);
  }

  #closeUnended(next: string): void {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index] ?? rss;
      if (this.#isBorder(open)) return;
      if (endsBefore(open.local, next)) this.#closeTo(index);
    }
  }

  #isBorder = ({ local }: Opened): boolean => isItem(local) || isContainer(local, this.#kind);

  #closeToContainer(): void {
    const index = this.#open.findLastIndex(({ local }) => isContainer(local, this.#kind));
    this.#closeTo(index + 1);
  }

  #closeTo(index: number): void {
    while (this.#open.length > index) this.#written.push(`</${this.#open.pop()?.written}>`);
  }

  #push(opened: Opened, attributes: ReadonlyMap<string, string>): void {
    this.#written.push(tag(opened.written, attributes, '>'));
    this.#open.push(opened);
    if (isPerson(opened.local)) this.#personChars = 0;
  }

  #bounded(text: string): string {
    if (!this.#open.some(({ local }) => isPerson(local))) return text;
    const kept = text.slice(0, Math.max(0, maxPersonChars - this.#personChars));
    this.#personChars += text.length;
    return kept;
  }
}

const rss: Opened = { name: 'rss', local: 'rss', written: 'rss' };
const channel: Opened = { name: 'channel', local: 'channel', written: 'channel' };

const isPerson = (name: string): boolean => /^(?:author|managingeditor|webmaster)$/.test(name);

/** The parser refuses a whole feed for names that every object has. */
const isName = (name: string): boolean => /^[a-z][\w.-]*(?::[a-z_][\w.-]*)?$/.test(name) && !(name in {});

function tag(name: string, attributes: ReadonlyMap<string, string>, end: '>' | '/>'): string {
  let written = `<${name}`;
  for (const [key, value] of attributes) {
    if (isName(key)) written += ` ${key}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`;
  }
  return written + end;
}

/** Declares what the names rest upon where the declarations are gone or wrong. */
function withNamespaces(
  name: string,
  attributes: ReadonlyMap<string, string>,
  kind: XmlKind,
): ReadonlyMap<string, string> {
  const [prefix, local] = name.split(':');
  const declared = new Map(attributes);
  for (const [key, namespace] of needed) if (!declared.has(key)) declared.set(key, namespace);
  if (kind === 'rss') declared.delete('xmlns');
  else declared.set(local === undefined ? 'xmlns' : `xmlns:${prefix}`, namespaces[kind]);
  return declared;
}

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  atom: 'http://www.w3.org/2005/Atom',
} as const;

/** What names are given by `ownName`. */
const needed = [
  ['xmlns:atom', namespaces.atom],
  ['xmlns:content', 'http://purl.org/rss/1.0/modules/content/'],
] as const;
