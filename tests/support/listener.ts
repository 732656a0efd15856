import { type AddressInfo, createServer } from 'node:net';

/** Somebody on the net who counts who calls. */
export interface Listener {
  readonly address: string;
  /** Connections that were opened, also those that asked for nothing. */
  connections(): number;
  clear(): void;
  close(): Promise<void>;
}

/** Listens on the loopback interface; every caller is turned away. */
export async function listen(): Promise<Listener> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    connections: () => connections,
    clear() {
      connections = 0;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
