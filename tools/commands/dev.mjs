import { join } from 'node:path';
import { displayProblem } from '../setup/display.mjs';
import { absoluteArguments, electronEnvironment, electronSwitches } from '../setup/electron-command.mjs';
import { thisMachine } from '../setup/machine.mjs';
import { root } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { showProgram } from '../setup/run-program.mjs';

/**
 * @param {readonly string[]} args the person's, for the app
 * @returns {Promise<number>} exit code
 */
export async function dev(args) {
  const machine = thisMachine();
  const problem = displayProblem(machine);
  if (problem !== null) throw new SetupProblem(problem);
  const electron = await prepare(machine);
  const switches = electronSwitches(machine, electron.origin);
  const given = absoluteArguments(args, process.env.INIT_CWD ?? process.cwd());
  const env = {
    ...electronEnvironment(process.env),
    ELECTRON_EXEC_PATH: electron.executable,
    // electron-vite's own name for Chromium's switch.
    ...(switches.includes('--no-sandbox') && { NO_SANDBOX: '1' }),
  };
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return showProgram(process.execPath, [builder, 'dev', '--', ...given], { cwd: root, env, stdio: 'inherit' });
}
