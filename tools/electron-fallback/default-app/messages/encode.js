/** As structured cloning refuses: same name, same code. */
function refuse(value) {
  throw Object.assign(new Error(`${String(value)} could not be cloned.`), { name: 'DataCloneError', code: 25 });
}

/** Values that JSON has no word for are written as `{ $: tag, … }`; messages/decode.js reads the same tags. */
class Encoder {
  /** Binary parts, which follow the JSON. */
  parts = [];
  #bytes = 0;
  #open = new Set();

  encode(value) {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return encodeNumber(value);
      case 'bigint':
        return { $: 'bigint', text: String(value) };
      case 'undefined':
        return { $: 'undefined' };
      case 'object':
        return value === null ? null : this.#nested(value);
      default:
        return refuse(value);
    }
  }

  #nested(value) {
    if (this.#open.has(value)) throw new Error('fallback: cyclic messages are not supported');
    this.#open.add(value);
    try {
      return this.#object(value);
    } finally {
      this.#open.delete(value);
    }
  }

  #object(value) {
    if (Array.isArray(value)) return value.map((item) => this.encode(item));
    if (value instanceof ArrayBuffer) return { $: 'buffer', ...this.#part(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) return this.#view(value);
    if (value instanceof Date) return { $: 'date', time: value.getTime() };
    if (value instanceof RegExp) return { $: 'regexp', source: value.source, flags: value.flags };
    if (value instanceof Map) return { $: 'map', pairs: [...value].map((pair) => this.encode(pair)) };
    if (value instanceof Set) return { $: 'set', items: [...value].map((item) => this.encode(item)) };
    if (value instanceof Error) return { $: 'error', name: value.name, message: value.message, stack: value.stack };
    return this.#plain(value);
  }

  #plain(value) {
    const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, this.encode(field)]));
    return '$' in fields ? { $: 'plain', fields } : fields;
  }

  #view(value) {
    const type = Buffer.isBuffer(value) ? 'Uint8Array' : Object.prototype.toString.call(value).slice(8, -1);
    return { $: 'view', type, ...this.#part(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }

  #part(bytes) {
    const at = this.#bytes;
    // A copy: the sender may change its bytes before they are written.
    this.parts.push(Buffer.from(bytes));
    this.#bytes += bytes.byteLength;
    return { at, bytes: bytes.byteLength };
  }
}

/** JSON has neither NaN nor the infinities, and loses the sign of -0. */
function encodeNumber(value) {
  if (Object.is(value, -0)) return { $: 'number', text: '-0' };
  return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
}

module.exports = { Encoder };
