import { existsSync } from 'node:fs';
import { SetupProblem } from '../setup/problem.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { waitFor } from './helper.mjs';

/** Debian's place and Fedora's. */
const launchers = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];
const service = ['--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus'];
const properties = 'org.freedesktop.DBus.Properties';

/**
 * Starts the accessibility bus. Nobody listens on it: as on a desktop without a screen reader, programs build no tree until
 * `setScreenReader` says otherwise.
 *
 * Chromium 108 joins the bus only where ACCESSIBILITY_ENABLED is set. That alone turns nothing on in it.
 *
 * @param {import('./helper.mjs').StartHelper} start
 * @param {NodeJS.ProcessEnv} env with the session bus
 * @returns {Promise<NodeJS.ProcessEnv>} ACCESSIBILITY_ENABLED
 */
export async function startAccessibilityBus(start, env) {
  const launcher = launchers.find((file) => existsSync(file));
  if (launcher === undefined) throw new SetupProblem('The accessibility bus (at-spi2-core) is not installed.');
  const helper = start(launcher, ['--launch-immediately'], { env });
  await waitFor('The accessibility bus', helper, async () => {
    const { code } = await runProgram('gdbus', ['call', ...service, '--method', 'org.a11y.Bus.GetAddress'], { env });
    return code === 0 ? true : null;
  });
  return { ACCESSIBILITY_ENABLED: '1' };
}

/**
 * Says on the bus that a screen reader arrived or left, as a screen reader does.
 *
 * @param {NodeJS.ProcessEnv} env of the desktop
 * @param {boolean} isOn
 * @throws {SetupProblem} the bus refused
 */
export async function setScreenReader(env, isOn) {
  const change = ['org.a11y.Status', 'ScreenReaderEnabled', `<${isOn}>`];
  const call = ['call', ...service, '--method', `${properties}.Set`, ...change];
  const { code, output } = await runProgram('gdbus', call, { env });
  if (code !== 0) throw new SetupProblem(`The accessibility bus refused: ${output.trim()}`);
}
