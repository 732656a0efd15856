const { Blob } = require('node:buffer');
const { webcrypto } = require('node:crypto');
const streams = require('node:stream/web');
const { clone } = require('../messages/codec.js');
const { Headers } = require('./headers.js');
const { Request } = require('./request.js');
const { Response } = require('./response.js');

const streamNames = ['ReadableStream', 'WritableStream', 'TransformStream', 'TextEncoderStream', 'TextDecoderStream'];

/**
 * Adds the web globals that Electron's main process has today and Node 16 has not.
 *
 * @param {object} target usually globalThis; what it has already stays
 */
exports.installWebGlobals = (target) => {
  const added = { Headers, Request, Response, Blob, crypto: webcrypto, structuredClone: clone };
  for (const name of streamNames) added[name] = streams[name];
  for (const [name, value] of Object.entries(added)) {
    if (target[name] === undefined) Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
};
