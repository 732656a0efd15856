/**
 * A link of a feed or page as an absolute http or https address; null for any other scheme and for what is no address.
 * Blanks around it go, and so does an ampersand that was escaped twice.
 */
export function webLink(href: string | null | undefined, base: string | null): string | null {
  const text = href?.trim().replaceAll('&amp;', '&');
  if (text === undefined || text === '' || text.length > maxLinkChars) return null;
  try {
    const url = base === null ? new URL(text) : new URL(text, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** No server takes a longer one; 8,000 is what most are set to. */
const maxLinkChars = 8_000;
