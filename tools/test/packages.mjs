import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, missingPackages } from '../setup/apt.mjs';
import { installCommand } from '../setup/linux-family.mjs';
import { mayInstall } from '../setup/machine.mjs';

/** @typedef {import('../setup/machine.mjs').Machine} Machine */

/** What the tests need beside npm's packages, by what it is for. */
const packages = {
  window: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libpulse0', 'fonts-dejavu-core'],
  screen: ['xvfb', 'xauth', 'xdotool', 'libxtst6'],
  bus: ['dbus', 'dbus-x11', 'libglib2.0-bin'],
  sound: ['pulseaudio', 'pulseaudio-utils', 'libasound2-plugins', 'sox', 'libsox-fmt-all'],
  voices: ['espeak-ng', 'flite', 'festival', 'festvox-kallpc16k'],
  accessibility: ['at-spi2-core', 'python3-pyatspi', 'gir1.2-atspi-2.0'],
  python: ['python3', 'python3-pip'],
};

/** What stands for them where packages have other names. */
const programs = ['Xvfb', 'xdotool', 'dbus-daemon', 'gdbus', 'pulseaudio', 'pactl', 'pacat', 'sox', 'espeak-ng'];

/**
 * Sees to the programs that the tests drive.
 *
 * @param {Machine} machine
 * @returns {Promise<string | null>} why tests have to be skipped, with what to do, or null
 * @throws {import('../setup/problem.mjs').SetupProblem} apt-get failed
 */
export async function ensureTestPackages(machine) {
  if (machine.platform !== 'linux') return 'the virtual screen and the virtual sound card exist for Linux only';
  if (machine.family !== 'debian') return missingProgramsSentence(machine.env);
  const missing = await missingPackages(Object.values(packages).flat());
  if (missing.length === 0) return null;
  if (!mayInstall(machine)) return `run: ${installCommand('debian', missing)}`;
  await installPackages(missing, 'for the tests');
  return null;
}

/** @param {NodeJS.ProcessEnv} env */
function missingProgramsSentence(env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const missing = programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
  return missing.length === 0 ? null : `install what holds these programs: ${missing.join(', ')}`;
}
