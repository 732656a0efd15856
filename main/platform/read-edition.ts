import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../core/ports';
import type { GivenFile } from '../core/stories/given-file';
import { readRegularFile } from './read-regular-file';

/** The sample edition: text files by name, which begins with a number: that is their order. */
export async function readEdition(folder: string, log: Log): Promise<readonly GivenFile[]> {
  const names = await fs.readdir(folder).catch(() => []);
  const texts = names.filter((name) => name.endsWith('.txt')).sort();
  if (texts.length === 0) log.warn('edition missing');
  const read = await Promise.all(texts.map((name) => readRegularFile(join(folder, name))));
  return read.flatMap((file) => (file.ok ? [file.value] : []));
}
