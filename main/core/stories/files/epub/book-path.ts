/**
 * The path of an entry that a document inside a book points at, without what follows `#`; null when it leads out of the book or is no path.
 *
 * @param from  the path of the document
 */
export function resolvePath(href: string, from: string): string | null {
  const path = decoded(href.replace(/[#?].*$/su, '').trim());
  if (path === '' || /^[a-z][a-z\d+.-]*:/i.test(path)) return null;
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
