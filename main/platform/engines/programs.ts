import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const usualFolders = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin'];

/**
 * Absolute path of an installed program, or null. Only absolute folders of PATH and the usual ones are searched, so that nothing that
 * lies in the working folder is ever run.
 */
export function findProgram(name: string, searchPath: string = process.env.PATH ?? ''): string | null {
  const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder));
  const candidates = [...folders, ...usualFolders].map((folder) => join(folder, name));
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
