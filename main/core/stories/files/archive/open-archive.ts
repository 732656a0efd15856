import { fail, ok, type Result } from '../../../../../contract/errors';
import { archiveLimits } from '../../../../../contract/limits';
import { leadsOutside, plainName } from './entry-name';
import { dataStart, isBomb, unpackEntry } from './unpack';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** An archive that was found safe. Nothing is unpacked before it is asked for, and nothing is written to disk. */
export interface Archive {
  /** Files in the directory's order; folders are left out. */
  readonly names: readonly string[];
  /** `not-found`: no entry of this name. `unsafe-archive`, `unreadable-file`: as `unpackEntry`. Each call unpacks anew. */
  read(name: string): Result<Uint8Array>;
}

/**
 * Opens a zip archive after judging its directory. Archives inside it stay closed.
 *
 * `unsafe-archive` with a `reason`: `names` (leading outside, or two of one name), `links`, `entries`, `size`, `ratio` or `overlap` (entries
 * that share their bytes, the trick of bombs that look small). `protected-file`: an entry is encrypted. `unreadable-file`: damaged.
 */
export function openArchive(bytes: Uint8Array): Result<Archive> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const reason = dangerIn(entries, bytes);
  if (reason !== null) return fail('unsafe-archive', 'the archive is built to harm', { reason });
  if (entries.some((entry) => entry.isEncrypted)) return fail('protected-file', 'an entry is encrypted');
  const files = new Map(entries.filter(isFile).map((entry) => [plainName(entry.name), entry]));
  return ok({
    names: [...files.keys()],
    read(name) {
      const entry = files.get(plainName(name));
      return entry === undefined ? fail('not-found', 'no such entry') : unpackEntry(bytes, entry);
    },
  });
}

/** As `read`, but null for an entry that is not there. */
export function readIfThere(archive: Archive, name: string): Result<Uint8Array | null> {
  const read = archive.read(name);
  return read.ok || read.error.code !== 'not-found' ? read : ok(null);
}

const isFile = ({ name }: ZipEntry): boolean => !/[\\/]$/.test(name);

function dangerIn(entries: readonly ZipEntry[], bytes: Uint8Array): string | null {
  const unpackedBytes = sum(entries.map((entry) => entry.unpackedBytes));
  const packedBytes = sum(entries.map((entry) => entry.packedBytes));
  if (entries.some(({ name }) => leadsOutside(name)) || hasTwins(entries)) return 'names';
  if (entries.some((entry) => entry.isLink)) return 'links';
  if (unpackedBytes > archiveLimits.maxUnpackedBytes) return 'size';
  if (isBomb(unpackedBytes, packedBytes) || entries.some((entry) => isBomb(entry.unpackedBytes, entry.packedBytes))) {
    return 'ratio';
  }
  return overlap(entries, bytes) ? 'overlap' : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const hasTwins = (entries: readonly ZipEntry[]): boolean =>
  new Set(entries.map(({ name }) => plainName(name))).size < entries.length;

function overlap(entries: readonly ZipEntry[], bytes: Uint8Array): boolean {
  const spans = entries.map(({ headerAt, packedBytes }) => ({
    startAt: headerAt,
    endAt: (dataStart(bytes, headerAt) ?? headerAt) + packedBytes,
  }));
  spans.sort((one, other) => one.startAt - other.startAt);
  return spans.some(({ startAt }, index) => startAt < (spans[index - 1]?.endAt ?? 0));
}
