import { createHash } from 'node:crypto';

/** A line of text; lengths are points, `y` is the distance of the baseline from the top of an A4 page. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Runs up the page. */
  readonly isTurned?: boolean;
}

export interface PdfOptions {
  readonly title?: string;
  readonly author?: string;
  /** Asked for before the document can be opened. */
  readonly password?: string;
}

const pageHeight = 842;

/** A PDF 1.4 in Helvetica, one list of lines a page. Text of Western Europe only. */
export function makePdf(pages: readonly (readonly PlacedText[])[], options: PdfOptions = {}): Uint8Array {
  const id = Buffer.from('0123456789abcdef');
  const lock = options.password === undefined ? null : lockFor(options.password, id);
  const body: string[] = [];
  const add = (number: number, text: string) => {
    body[number] = text;
  };
  const pageNumber = (index: number) => 10 + index * 2;
  add(1, '<< /Type /Catalog /Pages 2 0 R >>');
  add(
    2,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
  );
  add(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(4, `<< /Title ${hex(options.title ?? '', 4, lock)} /Author ${hex(options.author ?? '', 4, lock)} >>`);
  if (lock !== null) add(5, lock.dictionary);
  for (const [index, lines] of pages.entries()) {
    const number = pageNumber(index);
    const content = sealed(Buffer.from(lines.map(drawn).join('\n'), 'latin1'), number + 1, lock).toString('latin1');
    add(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${pageHeight}] /Resources << /Font << /F 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    add(number + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return written(body, lock === null ? '' : `/Encrypt 5 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`);
}

function drawn({ text, x, y, size = 11, isTurned = false }: PlacedText): string {
  return `BT /F ${size} Tf ${isTurned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${pageHeight - y} Tm <${Buffer.from(winAnsi(text), 'latin1').toString('hex')}> Tj ET`;
}

const winAnsi = (text: string): string =>
  text.replace(
    /[–’“”•˜]/g,
    (sign) => ({ '–': '\x96', '’': '\x92', '“': '\x93', '”': '\x94', '•': '\x95', '˜': '\x98' })[sign] ?? sign,
  );

function written(body: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [number, object] of body.entries()) {
    if (object === undefined) continue;
    offsets[number] = text.length;
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const rows = Array.from(body, (_, number) => {
    const at = offsets[number];
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  text += `xref\n0 ${body.length}\n${rows.join('')}trailer\n<< /Size ${body.length} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

interface Lock {
  readonly key: Buffer;
  readonly dictionary: string;
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: readonly Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** The standard security handler, revision 2: PDF 1.7, ISO 32000-1, 7.6.3, algorithms 2 to 4. */
function lockFor(password: string, id: Buffer): Lock {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded, owner, rights, id).subarray(0, 5);
  const user = rc4(key, padding);
  return {
    key,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`,
  };
}

function sealed(data: Buffer, number: number, lock: Lock | null): Buffer {
  if (lock === null) return data;
  const salt = Buffer.from([number & 0xff, number >> 8, 0, 0, 0]);
  return rc4(md5(lock.key, salt).subarray(0, 10), data);
}

const hex = (text: string, number: number, lock: Lock | null): string =>
  `<${sealed(Buffer.from(winAnsi(text), 'latin1'), number, lock).toString('hex')}>`;

/** Node's OpenSSL no longer has it, for good reasons. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 0xff] ?? 0;
  const swap = (one: number, other: number) => {
    [state[one & 0xff], state[other & 0xff]] = [at(other), at(one)];
  };
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 0xff;
    swap(index, other);
  }
  let one = 0;
  let other = 0;
  return Buffer.from(
    data.map((byte) => {
      one = (one + 1) & 0xff;
      other = (other + at(one)) & 0xff;
      swap(one, other);
      return byte ^ at(at(one) + at(other));
    }),
  );
}
