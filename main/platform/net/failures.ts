import { type ErrorCode, fail, type Result } from '../../../contract/errors';
import { FetchStop } from './fetch-stop';

/** `connecting` lasts until the headers are read, `body` from then on. */
export type FetchPhase = 'connecting' | 'body';

/** No such host, in the words of getaddrinfo and of name servers. */
const unknownHost = ['ENOTFOUND', 'ENODATA', 'ENONAME', 'EAI_NONAME', 'EAI_NODATA', 'EAI_ADDRFAMILY', 'ESERVFAIL'];
/** The name server, or every network, is out of reach. */
const noNetwork = ['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'ENONET'];
/** Something answered, but not with HTTP, or with more headers than anybody needs. */
const noHttp = /^(HTTPParserError$|HPE_|UND_ERR_HEADERS_OVERFLOW$|UND_ERR_RES_CONTENT_LENGTH_MISMATCH$)/;
/** Node passes on the names of OpenSSL's verification errors, and its own; EPROTO is a failed handshake. */
const badTls =
  /^(ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|CRL_|UNABLE_TO_|ERROR_IN_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|PATH_LENGTH_|HOSTNAME_MISMATCH$)/;

/**
 * What an error of Node, OpenSSL, zlib or undici means to a person. An error without a code is a fault of ours: `internal`.
 *
 * @param hasNetwork whether this computer has any way out; systems other than Linux report an unknown host when it has none
 */
export function failureCode(error: unknown, phase: FetchPhase, hasNetwork: boolean): ErrorCode {
  if (error instanceof FetchStop) return error.reason;
  const codes = codesOf(error);
  const [code] = codes;
  if (code === undefined) return 'internal';
  if (phase === 'body') return 'damaged-answer';
  if (codes.every((each) => noNetwork.includes(each))) return 'offline';
  if (unknownHost.includes(code)) return hasNetwork ? 'host-not-found' : 'offline';
  if (noHttp.test(code)) return 'damaged-answer';
  return badTls.test(code) ? 'bad-certificate' : 'no-answer';
}

/** The failure as it leaves: its message names the error's code only, because messages of Node name hosts. */
export function failureOf(error: unknown, phase: FetchPhase, hasNetwork: boolean): Result<never> {
  const code = failureCode(error, phase, hasNetwork);
  if (error instanceof FetchStop) return fail(code, error.message);
  const name = codesOf(error).join(' ') || (error instanceof Error ? error.name : typeof error);
  return fail(code, `${phase === 'body' ? 'reading' : 'connecting'} failed: ${name}`);
}

/** One code, or one for each address that was tried. */
function codesOf(error: unknown): readonly string[] {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(codesOf);
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return [code];
  // undici's parser gives its errors a name only.
  return error instanceof Error && error.name === 'HTTPParserError' ? [error.name] : [];
}
