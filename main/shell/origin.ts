import { pageUrl } from '../../contract/wire';

/** Scheme (with its colon) and host (with its port) of the page. */
export interface Origin {
  readonly scheme: string;
  readonly host: string;
}

/**
 * Scheme and host of an address, or null for anything that is no address or carries a user name. `URL.origin` is of no use
 * here: Node gives 'null' for every scheme it does not know, so that all of them would be equal.
 */
export function originOf(address: string): Origin | null {
  try {
    const url = new URL(address);
    if (url.username !== '' || url.password !== '') return null;
    return { scheme: url.protocol, host: url.host };
  } catch {
    return null;
  }
}

export function isSameOrigin(address: string, page: Origin): boolean {
  const origin = originOf(address);
  return origin !== null && origin.scheme === page.scheme && origin.host === page.host;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Address that the window loads. A development server is used only by an app that is not packaged, and only on this machine.
 *
 * @param devServer address that the development command tells, or undefined
 */
export function pageAddress(isPackaged: boolean, devServer: string | undefined): string {
  if (isPackaged || devServer === undefined) return pageUrl;
  const origin = originOf(devServer);
  const isLocal = origin !== null && origin.scheme === 'http:' && loopback.test(origin.host);
  return isLocal ? devServer : pageUrl;
}
