const fs = require('node:fs');
const { bytesOf } = require('./web/body.js');

/** net::ERR_FAILED: the page's `fetch` rejects, as with a handler that throws in a current Electron. */
const failed = { error: -2 };
/** Schemes with a life of their own, which the old API could only replace. */
const builtIn = /^(https?|file)$/;

/**
 * Adds `protocol.handle`, `unhandle` and `isProtocolHandled` (Electron 25) over `registerBufferProtocol`. Every session has a
 * `protocol` of its own; the module's stands for the default session's, which exists only once the app is ready.
 */
exports.installProtocolHandle = ({ app, protocol, session }) => {
  app.on('session-created', (created) => addHandle(created.protocol));
  app.whenReady().then(() => addHandle(session.defaultSession.protocol));
  for (const name of ['handle', 'unhandle', 'isProtocolHandled']) {
    protocol[name] ??= (...args) => {
      addHandle(session.defaultSession.protocol);
      return session.defaultSession.protocol[name](...args);
    };
  }
};

function addHandle(protocol) {
  if (Object.hasOwn(protocol, 'handle')) return;
  protocol.handle = (scheme, handler) => {
    if (builtIn.test(scheme)) throw new Error(`fallback: protocol.handle('${scheme}') is not emulated`);
    const isNew = protocol.registerBufferProtocol(scheme, (old, done) => answer(handler, old, done));
    if (!isNew) throw new Error(`fallback: the scheme ${scheme} is handled already`);
  };
  protocol.unhandle = (scheme) => {
    if (!protocol.unregisterProtocol(scheme)) throw new Error(`${scheme} is not handled`);
  };
  protocol.isProtocolHandled = (scheme) => protocol.isProtocolRegistered(scheme);
}

async function answer(handler, old, done) {
  try {
    done(await toOldAnswer(await handler(toRequest(old))));
  } catch (error) {
    console.error(`fallback: a protocol handler failed\n${error?.stack ?? error}`);
    done(failed);
  }
}

const toRequest = ({ url, method, headers, referrer, uploadData }) =>
  new Request(url, {
    method,
    headers,
    referrer,
    body: uploadData?.length ? Buffer.concat(uploadData.map(partOf)) : null,
  });

function partOf({ bytes, file }) {
  if (bytes) return Buffer.from(bytes);
  return file ? fs.readFileSync(file) : Buffer.alloc(0);
}

async function toOldAnswer(response) {
  if (response.status === 0) return failed;
  const headers = Object.fromEntries(response.headers);
  const [mimeType, ...parameters] = (headers['content-type'] ?? 'application/octet-stream').split(';');
  const charset = /charset="?([\w-]+)/i.exec(parameters.join(';'))?.[1];
  const data = await bytesOf(response.source ?? response.body);
  return { statusCode: response.status, mimeType: mimeType.trim(), ...(charset && { charset }), headers, data };
}
