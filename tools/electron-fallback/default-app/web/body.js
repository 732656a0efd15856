const { Blob } = require('node:buffer');
const { ReadableStream } = require('node:stream/web');

/**
 * All bytes of whatever a body may be: text, bytes, a form, a blob, a web or Node stream.
 *
 * @returns {Promise<Buffer>}
 */
async function bytesOf(source) {
  if (source === null || source === undefined) return Buffer.alloc(0);
  if (typeof source === 'string') return Buffer.from(source);
  if (source instanceof ArrayBuffer) return Buffer.from(source);
  if (ArrayBuffer.isView(source)) return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  if (typeof source.arrayBuffer === 'function') return Buffer.from(await source.arrayBuffer());
  if (typeof source.getReader === 'function' || typeof source[Symbol.asyncIterator] === 'function')
    return gather(source);
  return Buffer.from(String(source));
}

async function gather(stream) {
  const parts = [];
  for await (const part of stream) parts.push(await bytesOf(part));
  return Buffer.concat(parts);
}

/** What `Request` and `Response` share: a body that can be read once. */
class Body {
  #source;
  #isUsed = false;

  constructor(source) {
    this.#source = source ?? null;
  }

  get bodyUsed() {
    return this.#isUsed;
  }

  get body() {
    const source = this.#source;
    if (source === null || typeof source.getReader === 'function') return source;
    const start = async (controller) => {
      const bytes = await bytesOf(source);
      if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes));
      controller.close();
    };
    return new ReadableStream({ start });
  }

  /** What the body was made of; for copies. */
  get source() {
    return this.#source;
  }

  async #read() {
    if (this.#isUsed) throw new TypeError('Body is unusable: it has already been read');
    this.#isUsed = true;
    return bytesOf(this.#source);
  }

  async arrayBuffer() {
    const bytes = await this.#read();
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  }

  async bytes() {
    return new Uint8Array(await this.arrayBuffer());
  }

  async text() {
    return (await this.#read()).toString('utf8');
  }

  async json() {
    return JSON.parse(await this.text());
  }

  async blob() {
    return new Blob([await this.#read()], { type: this.headers.get('content-type') ?? '' });
  }
}

module.exports = { Body, bytesOf };
