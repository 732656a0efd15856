const viewTypes = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};
const errorTypes = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };

/**
 * Turns what messages/encode.js made back into values.
 *
 * @param {unknown} value parsed JSON
 * @param {Buffer} parts the bytes that follow it
 */
function decode(value, parts) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => decode(item, parts));
  const inside = (item) => decode(item, parts);
  switch (value.$) {
    case undefined:
      return plain(value, inside);
    case 'plain':
      return plain(value.fields, inside);
    case 'number':
      return Number(value.text);
    case 'bigint':
      return BigInt(value.text);
    case 'undefined':
      return undefined;
    case 'buffer':
      return cut(parts, value);
    case 'view':
      return new viewTypes[value.type](cut(parts, value));
    case 'date':
      return new Date(value.time);
    case 'regexp':
      return new RegExp(value.source, value.flags);
    case 'map':
      return new Map(value.pairs.map(inside));
    case 'set':
      return new Set(value.items.map(inside));
    case 'error':
      return errorOf(value);
    default:
      throw new Error('fallback: bad message');
  }
}

/** Defined, not assigned: a field called `__proto__` is data. */
function plain(fields, inside) {
  const result = {};
  for (const [name, field] of Object.entries(fields)) {
    Object.defineProperty(result, name, { value: inside(field), writable: true, enumerable: true, configurable: true });
  }
  return result;
}

/** A buffer of its own, so that the message it came in can be freed. */
function cut(parts, { at, bytes }) {
  const own = new Uint8Array(bytes);
  own.set(parts.subarray(at, at + bytes));
  return own.buffer;
}

function errorOf({ name, message, stack }) {
  const error = new (errorTypes[name] ?? Error)(message);
  if (error.name !== name) error.name = name;
  error.stack = stack;
  return error;
}

module.exports = { decode };
