import { runProgram } from '../setup/run-program.mjs';

/** The last one is the system's own, which may have pip where a person's Python has not. */
const candidates = ['python3', 'python', '/usr/bin/python3'];

/**
 * A Python 3 that has pip.
 *
 * @returns {Promise<string | null>}
 */
export async function findPython() {
  for (const python of candidates) {
    const { code, output } = await runProgram(python, ['-m', 'pip', '--version']);
    if (code === 0 && /\(python 3/.test(output)) return python;
  }
  return null;
}
