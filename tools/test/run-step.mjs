import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cloneCache, root } from '../setup/paths.mjs';
import { boundToUs } from '../setup/processes.mjs';
import { runProgram, showProgram } from '../setup/run-program.mjs';
import { reportVariable } from './counting-reporter.mjs';
import { none, sum } from './tally.mjs';

/** @typedef {import('./plan.mjs').Step} Step */
/** @typedef {import('./tally.mjs').Tally} Tally */

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const reporter = join(root, 'tools', 'test', 'counting-reporter.mjs');

const projectArgs = (/** @type {Step} */ step) => step.projects.map((project) => `--project=${project}`);

/**
 * Runs the tests of a step. A run without any test, or one that ends without a report, is a failure.
 *
 * @param {Step} step
 * @param {readonly string[]} files only these; empty: all
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
export async function runStep(step, files, env) {
  const report = join(cloneCache, `test-report-${process.pid}-${step.projects.join('-')}.json`);
  mkdirSync(cloneCache, { recursive: true });
  // `.only` left in a file would silently leave out the rest.
  const options = ['--allowOnly=false', '--reporter=default', `--reporter=${reporter}`];
  const run = [vitest, 'run', ...options, ...projectArgs(step), ...files];
  const [program, ...args] = boundToUs(process.execPath, run);
  const setting = { cwd: root, env: { ...env, [reportVariable]: report } };
  const code = await showProgram(program, args, setting, 'group');
  /** @type {Tally | null} */
  const tally = readJson(report);
  rmSync(report, { force: true });
  if (tally === null) return { ...none, failed: 1 };
  return code !== 0 && tally.failed === 0 ? sum([tally, { ...none, failed: 1 }]) : tally;
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Vitest ended before it could write it: a failure, which the callers count.
    return null;
  }
}

/**
 * Counts the tests of a step that cannot run here as skipped.
 *
 * @param {Step} step
 * @param {readonly string[]} files
 * @param {string} reason
 * @returns {Promise<Tally>}
 */
export async function skipStep(step, files, reason) {
  const list = join(cloneCache, `test-list-${process.pid}.json`);
  mkdirSync(cloneCache, { recursive: true });
  // With `=`: vitest would take a file name that follows a bare `--json` as the place to write to.
  const args = [vitest, 'list', `--json=${list}`, ...projectArgs(step), ...files];
  await runProgram(process.execPath, args, { cwd: root });
  /** @type {readonly { readonly name: string }[] | null} */
  const tests = readJson(list);
  rmSync(list, { force: true });
  if (tests === null) return { ...none, failed: 1 };
  return { ...none, skipped: tests.map(({ name }) => ({ test: name, reason })) };
}
