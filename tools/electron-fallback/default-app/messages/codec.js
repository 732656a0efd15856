/**
 * Values ↔ bytes, covering what postMessage carries: a head of two lengths, JSON, binary parts.
 *
 * Electron 22's `v8.serialize` must not be used in the main process: results of about 4 to 8 kB make it crash when their buffer is freed,
 * at the latest at quit. Reading (`v8.deserialize`, which the channel from the child uses) is sound.
 */
const { decode } = require('./decode.js');
const { Encoder } = require('./encode.js');

/** Length of everything after the head, then length of the JSON, both 32 bits. */
const headBytes = 8;

/** @returns {Buffer} one message */
function encodeMessage(value) {
  const encoder = new Encoder();
  const json = Buffer.from(JSON.stringify(encoder.encode(value)));
  const body = Buffer.concat([json, ...encoder.parts]);
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(body.length, 0);
  head.writeUInt32LE(json.length, 4);
  return Buffer.concat([head, body]);
}

/** @param {Buffer} message whole */
function decodeMessage(message) {
  const jsonEnd = headBytes + message.readUInt32LE(4);
  return decode(JSON.parse(message.toString('utf8', headBytes, jsonEnd)), message.subarray(jsonEnd));
}

/** @param {Buffer} head at least `headBytes` long */
const messageBytes = (head) => headBytes + head.readUInt32LE(0);

const clone = (value) => decodeMessage(encodeMessage(value));

module.exports = { clone, decodeMessage, encodeMessage, headBytes, messageBytes };
