import { ensureBuild } from '../build/build-app.mjs';
import { displayProblem } from '../setup/display.mjs';
import { absoluteArguments, electronEnvironment, electronSwitches } from '../setup/electron-command.mjs';
import { thisMachine } from '../setup/machine.mjs';
import { root } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { SetupProblem, say } from '../setup/problem.mjs';
import { runInOurPlace } from '../setup/run-program.mjs';

/**
 * Prepares what is missing and opens the window.
 *
 * @param {readonly string[]} args the person's
 * @returns {Promise<number>} Electron's exit code
 */
export async function start(args) {
  const machine = thisMachine();
  const problem = displayProblem(machine);
  if (problem !== null) throw new SetupProblem(problem);
  const electron = await prepare(machine);
  await ensureBuild();
  const switches = electronSwitches(machine, electron.origin);
  if (switches.includes('--no-sandbox')) say('running as root, so without the sandbox (--no-sandbox).');
  const given = absoluteArguments(args, process.env.INIT_CWD ?? process.cwd());
  return runInOurPlace(electron.executable, [...switches, root, ...given], electronEnvironment(process.env));
}
