import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { webAddress } from '../core/feeds/web-address';
import { decodeText } from '../core/stories/decode';
import type { GivenFile } from '../core/stories/given-file';
import { oneLine } from './printing';
import { couldNot, done, failed, type Told } from './told';
import type { World } from './world';

/** Where something is to be read from, as a person named it. */
export type Source =
  | { readonly kind: 'input' }
  /** Absolute. */
  | { readonly kind: 'path'; readonly path: string }
  /** http or https. */
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'story'; readonly storyId: string };

/** What a word of the command line means: `-`, `story:ID`, an address with its scheme, or a path. */
export function sourceOf(world: World, typed: string): Told<Source> {
  if (typed === '-') return done({ kind: 'input' });
  const storyId = /^story:([\w-]{1,100})$/.exec(typed)?.[1];
  if (storyId !== undefined) return done({ kind: 'story', storyId });
  if (isWebLike(typed)) {
    const address = webAddress(typed);
    return address.ok ? done({ kind: 'web', url: address.value }) : failed(address.error, oneLine(typed));
  }
  const path = pathOf(world, typed);
  return path === null ? couldNot('cli.problem.no-file', { name: oneLine(typed) }) : done({ kind: 'path', path });
}

/** `feed:` addresses have no slashes at times; a scheme of one letter is a drive of Windows. */
const isWebLike = (typed: string): boolean =>
  /^(?:https?|feed):/i.test(typed) || /^(?!file:)[a-z][a-z\d+.-]+:\/\//i.test(typed);

/** What sentences about the source call it. */
export const nameOf = (world: World, typed: string): string => (typed === '-' ? world.t('cli.input') : oneLine(typed));

/** Stands for a file name that is not there; no file can have it. */
export const unnamed = '-';

/** The bytes of a file or of standard input. */
export async function readBytes(world: World, typed: string): Promise<Told<GivenFile>> {
  const source = sourceOf(world, typed);
  if (!source.ok) return source;
  switch (source.value.kind) {
    case 'input': {
      const input = await world.readInput();
      return input.ok ? done({ name: unnamed, bytes: input.value }) : failed(input.error, nameOf(world, typed));
    }
    case 'path': {
      const file = await world.readFile(source.value.path);
      return file.ok ? done(file.value) : failed(file.error, nameOf(world, typed));
    }
    default:
      return couldNot('cli.problem.file-only', { name: nameOf(world, typed) });
  }
}

/** Plain text; empty where nothing was given. */
export async function readPlain(world: World, typed: string): Promise<Told<string>> {
  const file = await readBytes(world, typed);
  if (!file.ok) return file;
  if (file.value.bytes.byteLength === 0) return done('');
  const text = decodeText(file.value.bytes);
  return text.ok ? done(text.value) : failed(text.error, nameOf(world, typed));
}

function pathOf({ cwd }: World, typed: string): string | null {
  try {
    const path = /^file:/i.test(typed) ? fileURLToPath(typed) : resolve(cwd, typed);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
