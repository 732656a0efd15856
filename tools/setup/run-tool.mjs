import { SetupProblem } from './problem.mjs';
import { endAllWithUs } from './processes.mjs';

/**
 * The frame of every command: runs it, turns a `SetupProblem` into a sentence on stderr, and sets the exit code.
 *
 * @param {() => Promise<number>} main answers the exit code
 * @returns {Promise<void>}
 */
export async function runTool(main) {
  endAllWithUs();
  try {
    process.exitCode = await main();
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    process.stderr.write(`Crier: ${problem.message}\n`);
    process.exitCode = 1;
  }
}
