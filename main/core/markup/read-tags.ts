import { Tokenizer } from 'htmlparser2';

export interface TagReader {
  /** Names of tags and attributes in lower case; of attributes that come twice the first counts. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** As `text`, where it is not given. */
  readonly cdata?: (text: string) => void;
}

export interface Dialect {
  readonly isXml: boolean;
  /** Entities of HTML and XML are read as what they stand for; otherwise they stay as they are written. */
  readonly decodesEntities: boolean;
}

/**
 * Tells the tags of a text one by one, whether or not they belong together: nothing is closed that the text does not close. Comments and
 * declarations are passed over, no entity of a DTD is known.
 *
 * Never throws. Linear, where htmlparser2's parser looks through all open elements at each tag and takes quadratic time in deep ones.
 */
export function readTags(source: string, { isXml, decodesEntities }: Dialect, reader: TagReader): void {
  const tag = new OpenTag();
  const slice = (start: number, end: number) => source.slice(start, end);
  const { cdata = reader.text } = reader;
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: decodesEntities, recognizeSelfClosing: isXml },
    {
      onopentagname: (start, end) => tag.begin(slice(start, end)),
      onattribname: (start, end) => tag.attribute(slice(start, end)),
      onattribdata: (start, end) => tag.value(slice(start, end)),
      onattribentity: (code) => tag.value(String.fromCodePoint(code)),
      onopentagend: () => reader.open(tag.name, tag.attributes),
      onselfclosingtag() {
        reader.open(tag.name, tag.attributes);
        reader.close(tag.name);
      },
      onclosetag: (start, end) => reader.close(slice(start, end).toLowerCase()),
      ontext: (start, end) => reader.text(slice(start, end)),
      ontextentity: (code) => reader.text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => cdata(slice(start, end - offset)),
      ...ignored,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}

class OpenTag {
  name = '';
  attributes = new Map<string, string>();
  /** Null: an attribute that came before. */
  #key: string | null = null;

  begin(name: string): void {
    this.name = name.toLowerCase();
    this.attributes = new Map();
  }

  attribute(name: string): void {
    const key = name.toLowerCase();
    this.#key = this.attributes.has(key) ? null : key;
    if (this.#key !== null) this.attributes.set(key, '');
  }

  value(part: string): void {
    if (this.#key !== null) this.attributes.set(this.#key, (this.attributes.get(this.#key) ?? '') + part);
  }
}

const nothing = () => undefined;
const ignored = {
  onattribend: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onprocessinginstruction: nothing,
  onend: nothing,
};
