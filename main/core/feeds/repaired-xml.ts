import { endsBefore, isContainer, isItem, isNeedless, isVoid } from './repair-rules';
import type { XmlKind } from './xml-root';

/** Deeper elements leave their text behind and no tag: no feed is nested so far, and the next parser gives up at 100. */
const maxDepth = 64;
/** A person's name beyond this is an attack on the pattern that takes names and addresses apart. */
const maxPersonChars = 500;

/** XML that is sound at any time: a list of what was written and a stack of what is still open. */
export class RepairedXml {
  readonly #kind: XmlKind;
  readonly #written: string[] = [];
  readonly #open: string[] = [];
  /** Elements beyond the greatest depth, whose closing tags are to come. */
  #skippedCount = 0;

  constructor(kind: XmlKind) {
    this.#kind = kind;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#isDouble(name) || isNeedless(name)) return;
    if (!isName(name)) this.text(`<${name}>`);
    else if (this.#open.length === 0) this.#openRoot(name, attributes);
    else this.#openInside(name, attributes);
  }

  /** Ignores what is not open, and never ends an item for the sake of a field, nor the feed for anything. */
  close(name: string): void {
    if (isContainer(name, this.#kind)) this.#closeToContainer();
    else if (this.#skippedCount > 0 && !isItem(name)) this.#skippedCount -= 1;
    else this.#closeTo(this.#findOpen(name, isItem(name)) ?? this.#open.length);
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

  #openInside(name: string, attributes: ReadonlyMap<string, string>): void {
    if (isItem(name)) this.#closeToContainer();
    else this.#closeUnended(name);
    this.#openChannelFor(name);
    if (isVoid(name)) this.#written.push(tag(name, attributes, '/>'));
    else if (this.#open.length < maxDepth) this.#push(name, attributes);
    else this.#skippedCount += 1;
  }

  #openRoot(name: string, attributes: ReadonlyMap<string, string>): void {
    if (!isContainer(name, this.#kind)) return;
    if (name === 'channel') this.#push('rss', new Map([['version', '2.0']]));
    this.#push(name, withNamespaces(name, attributes, this.#kind));
  }

  /** A second root or channel goes on where the first is. */
  #isDouble = (name: string): boolean =>
    this.#open.length > 0 && isContainer(name, this.#kind) && this.#open.includes(name);

  /** The oldest feeds, and some that were pasted together, have items outside a channel. */
  #openChannelFor(name: string): void {
    if (this.#kind === 'rss' && name !== 'channel' && this.#open.length === 1) this.#push('channel', new Map());
  }

  /** Where an element is open, within the innermost item unless it may be one itself. */
  #findOpen(name: string, mayBeItem: boolean): number | null {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index] ?? '';
      if (open === name) return index;
      if (isContainer(open, this.#kind) || (isItem(open) && !mayBeItem)) return null;
    }
    return null;
  }

  #closeUnended(next: string): void {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index] ?? '';
      if (isItem(open) || isContainer(open, this.#kind)) return;
      if (endsBefore(open, next)) this.#closeTo(index);
    }
  }

  #closeToContainer(): void {
    const index = this.#open.findLastIndex((name) => isContainer(name, this.#kind));
    this.#closeTo(index + 1);
  }

  #closeTo(index: number): void {
    if (this.#open.length > index) this.#skippedCount = 0;
    while (this.#open.length > index) this.#written.push(`</${this.#open.pop()}>`);
  }

  #push(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#written.push(tag(name, attributes, '>'));
    this.#open.push(name);
  }

  #bounded(text: string): string {
    return /^(?:author|managingeditor|webmaster)$/.test(this.#open.at(-1) ?? '') ? text.slice(0, maxPersonChars) : text;
  }
}

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
  if (kind === 'rss') declared.delete('xmlns');
  else declared.set(local === undefined ? 'xmlns' : `xmlns:${prefix}`, namespaces[kind]);
  return declared;
}

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  atom: 'http://www.w3.org/2005/Atom',
} as const;
