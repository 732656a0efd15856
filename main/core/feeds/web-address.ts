import { fail, ok, type Result } from '../../../contract/errors';
import { webLink } from './web-link';

/**
 * What a person typed or pasted as an address that can be asked for: without blanks, brackets and quotes around it, with `https://` where no
 * scheme is told, in the form of `URL.href`, without a fragment. `feed:` addresses become http or https ones.
 *
 * `not-a-web-address`: other schemes, a word without a dot, names and passwords (they would be sent and stored in the open).
 */
export function webAddress(typed: string): Result<string> {
  const text = withoutFeedScheme(
    typed
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^[<"'“„«]+|[>"'”“»]+$/gu, '')
      .trim(),
  );
  const link = text === '' || text.includes(' ') ? null : webLink(withScheme(text), null);
  const url = link === null ? null : new URL(link);
  if (url === null || url.username !== '' || url.password !== '') return refused;
  if (!hasScheme(text) && !isHost(url.hostname)) return refused;
  url.hash = '';
  return ok(url.href);
}

const refused = fail('not-a-web-address', 'the text is no address of the web');

/** `feed:https://…` is the address behind it; `feed://…` means http. */
export const withoutFeedScheme = (address: string): string =>
  address
    .trim()
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');

/** A port after a host looks like a scheme: `localhost:8080`. */
const hasScheme = (text: string): boolean => /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(text);

function withScheme(text: string): string {
  if (hasScheme(text)) return text;
  return text.startsWith('//') ? `https:${text}` : `https://${text}`;
}

/** A word alone is more often a search than a machine in the house. */
const isHost = (hostname: string): boolean => /[.:]/.test(hostname.replace(/\.$/, '')) || hostname === 'localhost';
