import type { Result } from '../../contract/errors';
import type { Library } from '../core/library/library';
import type { LibraryUse } from '../platform/open-beside';
import { failed, type Told } from './told';
import type { World } from './world';

/** Does something with the library that the window has too. */
export async function withLibrary<T>(
  world: World,
  use: LibraryUse,
  work: (library: Library) => Told<T> | Promise<Told<T>>,
): Promise<Told<T>> {
  const library = await world.library(use);
  return library.ok ? work(library.value) : failed(library.error, world.t('cli.library'));
}

/** A call of the library as an answer of the command line. */
export const toldOf = <T>(world: World, result: Result<T>): Told<T> =>
  result.ok ? result : failed(result.error, world.t('cli.library'));
