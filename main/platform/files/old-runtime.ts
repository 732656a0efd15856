import { ReadableStream } from 'node:stream/web';
import { MessageChannel, receiveMessageOnPort, type Transferable } from 'node:worker_threads';

/**
 * What the PDF reader and the page reader ask of Node and Node 16 lacks (the fallback runtime, see docs/technotes/electron-runtime.md). Imported
 * first, for its effect. In newer Nodes nothing changes.
 */
const missing: readonly (readonly [holder: object, name: string, value: unknown])[] = [
  [globalThis, 'structuredClone', cloned],
  [globalThis, 'ReadableStream', ReadableStream],
  [URL, 'canParse', canParse],
];

for (const [holder, name, value] of missing) {
  if (!(name in holder)) Object.defineProperty(holder, name, { value, configurable: true, writable: true });
}

/** By a message to ourselves, which copies and transfers by the same rules; `v8.deserialize` gives views into one shared buffer. */
function cloned(value: unknown, options?: { readonly transfer?: Transferable[] }): unknown {
  const { port1, port2 } = new MessageChannel();
  try {
    port1.postMessage(value, options?.transfer ?? []);
    return receiveMessageOnPort(port2)?.message;
  } finally {
    port1.close();
    port2.close();
  }
}

function canParse(url: string, base?: string): boolean {
  try {
    return new URL(url, base).href !== '';
  } catch {
    return false;
  }
}
