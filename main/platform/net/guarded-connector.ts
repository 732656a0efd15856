import { once } from 'node:events';
import { connect as connectPlain, type LookupFunction, type Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as connectSecure } from 'node:tls';
import type { buildConnector } from 'undici';
import { type HostAddress, type HostPolicy, resolveHost } from './resolve-host';

export interface ConnectPolicy extends HostPolicy {
  /** Ends the handshake and the connection; after it, no connection is begun. */
  readonly signal: AbortSignal;
  /** PEM, in place of the authorities that Node trusts; null: those. */
  readonly trustedCertificates: readonly string[] | null;
}

/**
 * Connects only to addresses that were checked: the name is resolved once, here, and the socket gets the answer instead of asking again.
 * Server name and Host header remain the name's.
 */
export function guardedConnector(policy: ConnectPolicy): buildConnector.connector {
  return (target, callback) => {
    connectChecked(target, policy).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

async function connectChecked(target: buildConnector.Options, policy: ConnectPolicy): Promise<Socket> {
  const checked = await resolveHost(target.hostname, policy);
  policy.signal.throwIfAborted();
  const socket = addAbortSignal(policy.signal, openSocket(target, checked, policy));
  // Errors reach undici through its own listener; none may come between this one and that.
  socket.on('error', () => undefined);
  await once(socket, isSecure(target) ? 'secureConnect' : 'connect');
  return socket;
}

const isSecure = ({ protocol }: buildConnector.Options): boolean => protocol === 'https:';

function openSocket(target: buildConnector.Options, checked: readonly HostAddress[], policy: ConnectPolicy): Socket {
  const where = {
    host: target.hostname,
    port: Number(target.port) || (isSecure(target) ? 443 : 80),
    lookup: answering(checked),
    autoSelectFamily: true,
    noDelay: true,
  };
  if (!isSecure(target)) return connectPlain(where);
  const ca = policy.trustedCertificates === null ? {} : { ca: [...policy.trustedCertificates] };
  return connectSecure({ ...where, ...ca, ALPNProtocols: ['http/1.1'] });
}

/** A name service that knows one answer. */
function answering(checked: readonly HostAddress[]): LookupFunction {
  const [first] = checked;
  return (_hostname, options, callback) =>
    options.all ? callback(null, [...checked]) : callback(null, first?.address ?? '', first?.family);
}
