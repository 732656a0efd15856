import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { none } from './tally.mjs';

/** @typedef {import('./plan.mjs').Check} Check */

/** @type {Readonly<Record<Check, { readonly title: string, readonly args: readonly string[] }>>} */
const programs = {
  types: { title: 'type check', args: [join('node_modules', 'typescript', 'bin', 'tsc'), '--build'] },
  style: { title: 'Biome', args: [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'] },
};

/**
 * Runs one check, which counts as one test. Its output is shown when it fails.
 *
 * @param {Check} name
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runCheck(name) {
  const { title, args } = programs[name];
  const { code, output } = await runProgram(process.execPath, args, { cwd: root });
  if (code !== 0) process.stdout.write(output);
  process.stdout.write(`${title}: ${code === 0 ? 'passed' : 'FAILED'}\n`);
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}
