import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the tools keep between runs of one clone. Safe to delete. */
export const cloneCache = join(root, '.cache');

/**
 * What all clones of one person share. Safe to delete.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [home]
 */
export const personCache = (env, home = homedir()) => join(env.XDG_CACHE_HOME || join(home, '.cache'), 'crier');
