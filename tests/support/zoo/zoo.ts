import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Animal } from './animal';
import { brokenAnimals } from './broken';
import type { Certificate } from './certificate';
import { endlessAnimals } from './endless';
import { soundAnimals } from './sound';
import { wanderingAnimals } from './wandering';

const animals: Readonly<Record<string, Animal>> = {
  ...soundAnimals,
  ...wanderingAnimals,
  ...brokenAnimals,
  ...endlessAnimals,
};

export interface Zoo {
  readonly port: number;
  /** As in `URL.host`. */
  readonly host: string;
  /** `http://127.0.0.1:<port>`, or https with a certificate. */
  readonly origin: string;
  /** Paths that were asked, in order. */
  readonly asked: readonly string[];
  /** Connections that there were, requests or not. */
  connectionCount(): number;
  /** Connections that are open now. */
  openSockets(): number;
  close(): Promise<void>;
}

/**
 * A server on the loopback interface that answers in every way a server can: `/<animal>`. Everything it does ends with `close`.
 *
 * @param certificate for https; without one the zoo speaks http
 */
export async function openZoo(certificate?: Certificate): Promise<Zoo> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url ?? '');
    show(request, response);
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  let connectionCount = 0;
  server.on('connection', (socket: Socket) => {
    connectionCount += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  // A reader who refuses the certificate breaks off; that is what some tests are about.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    asked,
    connectionCount: () => connectionCount,
    openSockets: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function show(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://zoo.test');
  const [, name = '', ...rest] = url.pathname.split('/');
  const animal = animals[name];
  url.pathname = rest.join('/');
  if (animal) animal(request, response, url);
  else response.writeHead(404).end('no such animal');
}
