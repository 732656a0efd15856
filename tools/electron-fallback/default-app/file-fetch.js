const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath } = require('node:url');

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Adds `net.fetch` (Electron 25) for `file:` addresses only: whatever comes from the network is the core's business. */
exports.installFileFetch = (net) => {
  net.fetch ??= async (input, init) => {
    const { url } = new Request(input, init);
    if (!url.startsWith('file:')) throw new Error('fallback: net.fetch reads file: addresses only');
    const file = fileURLToPath(url);
    const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { 'content-type': type } });
  };
};

async function readFile(file) {
  try {
    return await fs.promises.readFile(file);
  } catch (cause) {
    throw Object.assign(new Error('net::ERR_FILE_NOT_FOUND'), { cause });
  }
}
