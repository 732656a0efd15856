import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, endPrograms } from '../setup/processes.mjs';
import { startAccessibilityBus } from './accessibility-bus.mjs';
import { startBus } from './bus.mjs';
import { createHelpers } from './helper.mjs';
import { startScreen } from './screen.mjs';
import { startSound } from './sound.mjs';

/**
 * A private desktop.
 *
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env for programs that run in it: DISPLAY, DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR, ACCESSIBILITY_ENABLED, folders of its own
 *   for data and settings, and with sound PULSE_SINK and AUDIO_MONITOR
 * @property {() => Promise<void>} stop ends everything that belongs to it
 */

/** Would lead programs to the person's own desktop. */
const foreign = [
  'WAYLAND_DISPLAY',
  'XDG_SESSION_TYPE',
  'XAUTHORITY',
  'PULSE_SERVER',
  'AT_SPI_BUS_ADDRESS',
  'GTK_MODULES',
];

/**
 * Starts a screen, a message bus, the accessibility bus and a sound card, all virtual and nobody else's. About a second. Linux only.
 *
 * @param {{ readonly sound?: boolean }} [options]
 * @returns {Promise<Desktop>}
 * @throws {import('../setup/problem.mjs').SetupProblem} a program is missing or does not start
 */
export async function startDesktop({ sound = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'crier-desktop-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = atEnd(remove);
  const { start, started } = createHelpers();
  const stop = async () => {
    await endPrograms(started);
    remove();
    forget();
  };
  try {
    return { env: await startParts(start, folder, sound), stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/**
 * @param {import('./helper.mjs').StartHelper} start
 * @param {string} folder private
 * @param {boolean} sound
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function startParts(start, folder, sound) {
  let env = { ...withoutForeign(process.env), ...privateFolders(folder) };
  env = { ...env, ...(await startScreen(start, folder, env)) };
  env = { ...env, ...(await startBus(start, folder, env)) };
  const [busEnv, soundEnv] = await Promise.all([
    startAccessibilityBus(start, env),
    sound ? startSound(start, env) : {},
  ]);
  return { ...env, ...busEnv, ...soundEnv };
}

/** @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} */
const withoutForeign = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.includes(name)));

/** @param {string} folder @returns {NodeJS.ProcessEnv} */
function privateFolders(folder) {
  const names = { XDG_RUNTIME_DIR: 'run', XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: 'config' };
  return Object.fromEntries(
    Object.entries(names).map(([name, folderName]) => {
      const path = join(folder, folderName);
      mkdirSync(path, { mode: 0o700 });
      return [name, path];
    }),
  );
}
