import { fail, ok, type Result } from '../../../contract/errors';

/**
 * An address that may be asked: http or https, without name, password and fragment, which are never sent.
 *
 * @param base what a relative address is relative to
 *
 * Hosts written as numbers (decimal, octal, hex, shortened) come out as dotted addresses, so that the guard sees what is connected to.
 * Failure: `not-a-web-address`.
 */
export function webAddress(text: string, base?: URL): Result<URL> {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    return fail('not-a-web-address', 'not an http or https address');
  }
  url.username = '';
  url.password = '';
  url.hash = '';
  return ok(url);
}
