import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuild } from '../build/build-app.mjs';
import { displayProblem } from '../setup/display.mjs';
import { absoluteArguments, electronEnvironment, electronSwitches } from '../setup/electron-command.mjs';
import { thisMachine } from '../setup/machine.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { root } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { say, sayOnStderr } from '../setup/problem.mjs';
import { runInOurPlace } from '../setup/run-program.mjs';

/**
 * Prepares what is missing and opens the window; without a screen, the stories are there on the command line.
 *
 * @param {readonly string[]} args the person's
 * @returns {Promise<number>} Electron's exit code
 */
export async function start(args) {
  const machine = thisMachine();
  const problem = displayProblem(machine);
  if (problem !== null) return startWithoutWindow(problem, args);
  const electron = await prepare(machine);
  await ensureBuild();
  const switches = electronSwitches(machine, electron.origin);
  if (switches.includes('--no-sandbox')) say('running as root, so without the sandbox (--no-sandbox).');
  const given = absoluteArguments(args, process.env.INIT_CWD ?? process.cwd());
  return runInOurPlace(electron.executable, [...switches, root, ...given], electronEnvironment(process.env));
}

/**
 * The stories on the command line: the given file, or the sample edition as a list.
 *
 * @param {string} problem why there is no window
 * @param {readonly string[]} args the person's
 * @returns {Promise<never>}
 */
async function startWithoutWindow(problem, args) {
  sayOnStderr();
  say(problem);
  await ensurePackages();
  await ensureBuild();
  const folder = process.env.INIT_CWD;
  if (folder) process.chdir(folder);
  const isFile = args.some((arg) => !arg.startsWith('-'));
  process.argv.splice(2, process.argv.length, isFile ? 'read' : 'edition', ...args);
  createRequire(import.meta.url)(join(root, 'out', 'main', 'cli.cjs'));
  // The command line ends this process itself.
  return new Promise(() => {});
}
