import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine, waitFor } from './helper.mjs';

/**
 * Starts a D-Bus session.
 *
 * @param {import('./helper.mjs').StartHelper} start
 * @param {string} folder private
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>} DBUS_SESSION_BUS_ADDRESS
 */
export async function startBus(start, folder, env) {
  const file = join(folder, 'bus');
  const address = openSync(file, 'w');
  const args = ['--session', '--nofork', '--nopidfile', '--print-address=3'];
  const helper = start('dbus-daemon', args, { env, stdio: ['ignore', 'ignore', 'ignore', address] });
  closeSync(address);
  return { DBUS_SESSION_BUS_ADDRESS: await waitFor('The message bus (dbus-daemon)', helper, () => firstLine(file)) };
}
