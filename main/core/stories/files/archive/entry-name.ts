/**
 * Whether an entry's name could lead out of the folder that an archive is unpacked into: absolute, with a drive, as a network share, with
 * `..`, or with a character that cuts names off. Nothing is ever unpacked to disk; such a name tells that somebody tries.
 */
export function leadsOutside(name: string): boolean {
  const path = name.replaceAll('\\', '/');
  return path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\0') || path.split('/').includes('..');
}

/** The name by which two entries are the same. */
export const plainName = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
