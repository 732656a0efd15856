import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine, waitFor } from './helper.mjs';

/** Wide enough for all four regions side by side (they fold below 900 px). */
const screen = '1280x900x24';

/**
 * Starts a virtual X screen with a number of its own.
 *
 * @param {import('./helper.mjs').StartHelper} start
 * @param {string} folder private
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>} DISPLAY
 */
export async function startScreen(start, folder, env) {
  const file = join(folder, 'display');
  const number = openSync(file, 'w');
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  const helper = start('Xvfb', args, { env, stdio: ['ignore', 'ignore', 'ignore', number] });
  closeSync(number);
  return { DISPLAY: `:${await waitFor('The virtual screen (Xvfb)', helper, () => firstLine(file))}` };
}
