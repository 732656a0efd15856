/** Longer ones carry data, not an address. */
const maxHrefChars = 2_000;

/**
 * The address of a link, if it may be opened: http, https or mailto, resolved against `baseUrl`, without a name and password in it.
 * Null: no link, the text stays.
 */
export function safeHref(href: string | null, baseUrl: string | null): string | null {
  if (href === null || href.trim() === '' || href.length > maxHrefChars) return null;
  const url = parsed(href, baseUrl);
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url.href.length > maxHrefChars ? null : url.href;
}

function parsed(href: string, baseUrl: string | null): URL | null {
  try {
    return baseUrl === null ? new URL(href) : new URL(href, baseUrl);
  } catch {
    return null;
  }
}
