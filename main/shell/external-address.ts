/** Control characters, spaces and backslashes: URL parsers drop or rewrite them, so that what is opened differs from what was read. */
const suspicious = /[\p{Cc}\p{Z}\p{Bidi_Control}\\]/u;

/** Fields of a mailto address that only fill in the letter. Some mail programs know others that attach files. */
const letterFields: readonly string[] = ['subject', 'body'];

/** An address that may be handed to the person's browser or mail program. */
export interface ExternalAddress {
  readonly href: string;
  /** What is read out before it is opened: the host, in ASCII so that look-alikes show, or the receiver of a letter. */
  readonly host: string;
}

function webAddress(url: URL): ExternalAddress | null {
  if (url.host === '' || url.username !== '' || url.password !== '') return null;
  return { href: url.href, host: url.host };
}

function mailAddress(url: URL): ExternalAddress | null {
  if (!/^[^@/]+@[^@/]+$/.test(url.pathname)) return null;
  const hasOtherFields = [...url.searchParams.keys()].some((name) => !letterFields.includes(name.toLowerCase()));
  if (hasOtherFields) url.search = '';
  return { href: url.href, host: url.pathname };
}

/**
 * Checks an address from a story. Only web and mail addresses are ever opened: no files, no UNC names, no programs' own schemes, no
 * user names in front of a host.
 *
 * @returns null for everything else; never throws
 */
export function externalAddress(text: string): ExternalAddress | null {
  if (suspicious.test(text)) return null;
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return webAddress(url);
    return url.protocol === 'mailto:' ? mailAddress(url) : null;
  } catch {
    return null;
  }
}
