import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Client } from 'undici';
import { type ConnectPolicy, guardedConnector } from './guarded-connector';

export interface HopAnswer {
  readonly status: number;
  /** The first of several headers of the same name. */
  header(name: string): string | null;
  readonly body: Readable;
  /** Once the body was read: whether the server went on sending. Noticed where that arrived together with the end of the body. */
  isOverfull(): boolean;
}

export interface Hop {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxHeaderBytes: number;
  readonly policy: ConnectPolicy;
}

/**
 * Asks once, on a connection of its own, and closes it when `use` is done or the policy's signal aborts. Connections are never shared:
 * one that was opened to a private address because a person typed it must not serve a redirect to the same place.
 *
 * Rejects with what undici, the guard or `use` rejects with.
 */
export async function withHop<T>(hop: Hop, use: (answer: HopAnswer) => Promise<T>): Promise<T> {
  const { signal } = hop.policy;
  signal.throwIfAborted();
  let socket: Socket | null = null;
  const connect = guardedConnector(hop.policy);
  const client = new Client(hop.url.origin, {
    connect: (target, callback) =>
      connect(target, (...outcome) => {
        socket = outcome[1];
        callback(...outcome);
      }),
    maxHeaderSize: hop.maxHeaderBytes,
    // The watch of the request counts the time, to the millisecond and over all hops.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const onAbort = () => void client.destroy(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    return await use(await ask(client, hop, () => socket));
  } finally {
    signal.removeEventListener('abort', onAbort);
    await client.destroy();
  }
}

async function ask(client: Client, { url, headers }: Hop, socketOf: () => Socket | null): Promise<HopAnswer> {
  const answer = await client.request({ method: 'GET', path: `${url.pathname}${url.search}`, headers });
  // An answer whose body nobody reads may still break off.
  answer.body.on('error', () => undefined);
  return {
    status: answer.statusCode,
    header: (name) => firstOf(answer.headers, name),
    body: answer.body,
    isOverfull: () => isAnswerToNothing(socketOf()),
  };
}

/** undici breaks a connection off with these words when bytes arrive that no request asked for. */
const isAnswerToNothing = (socket: Socket | null): boolean => socket?.errored?.message === 'bad response';

function firstOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
