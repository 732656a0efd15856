import { connect as connectPlain, type LookupFunction, type Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as connectSecure } from 'node:tls';
import type { buildConnector } from 'undici';
import { type HostAddress, type HostPolicy, resolveHost } from './resolve-host';
import { unlessAborted } from './watch';

export interface ConnectPolicy extends HostPolicy {
  /** Ends the search for the host, the handshake and the connection. */
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
    const addresses = resolveHost(target.hostname, policy);
    unlessAborted(addresses, policy.signal).then(
      (checked) => report(openSocket(target, checked, policy), target.protocol, callback),
      (error: Error) => callback(error, null),
    );
  };
}

function openSocket(target: buildConnector.Options, checked: readonly HostAddress[], policy: ConnectPolicy): Socket {
  const isSecure = target.protocol === 'https:';
  const where = {
    host: target.hostname,
    port: Number(target.port) || (isSecure ? 443 : 80),
    lookup: answering(checked),
    autoSelectFamily: true,
    noDelay: true,
  };
  if (!isSecure) return addAbortSignal(policy.signal, connectPlain(where));
  const ca = policy.trustedCertificates === null ? {} : { ca: [...policy.trustedCertificates] };
  return addAbortSignal(policy.signal, connectSecure({ ...where, ...ca, ALPNProtocols: ['http/1.1'] }));
}

/** A name service that knows one answer. */
function answering(checked: readonly HostAddress[]): LookupFunction {
  const [first] = checked;
  return (_hostname, options, callback) =>
    options.all ? callback(null, [...checked]) : callback(null, first?.address ?? '', first?.family);
}

/** Tells undici of the connection, or of the failure to get one, once. */
function report(socket: Socket, protocol: string, callback: buildConnector.Callback): void {
  const onError = (error: Error) => callback(error, null);
  socket.once('error', onError);
  socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => {
    socket.off('error', onError);
    callback(null, socket);
  });
}
