import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recall, remember } from '../setup/memory.mjs';
import { cloneCache, root } from '../setup/paths.mjs';
import { lastLines, SetupProblem, say } from '../setup/problem.mjs';
import { runProgram, showProgram } from '../setup/run-program.mjs';
import { oneAtATime } from './build-lock.mjs';
import { fingerprint, isFresh, sources } from './fingerprint.mjs';
import { collectNotices } from './notices.mjs';

const memory = 'build';
const results = [
  'out/main/index.cjs',
  'out/main/cli.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/NOTICES.txt',
];
const lock = join(cloneCache, 'build.lock');
const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

const missingResults = () => results.filter((file) => !existsSync(join(root, file)));

/**
 * Builds all three parts and the notices.
 *
 * @param {{ readonly show: boolean }} options whether the builder's own output is shown, or only on failure
 * @throws {SetupProblem}
 */
export const buildApp = ({ show }) => oneAtATime(lock, () => build(show));

/** @param {boolean} show */
async function build(show) {
  // Taken before the build, so that a file saved meanwhile makes the result stale, never fresh.
  const wanted = fingerprint(root, sources);
  const args = [builder, 'build'];
  const { code, output } = show
    ? { code: await showProgram(process.execPath, args, { cwd: root }), output: '' }
    : await runProgram(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  if (code !== 0) throw new SetupProblem(`the build failed.${output && ` Its last words:\n${lastLines(output, 30)}`}`);
  writeFileSync(join(root, 'out', 'NOTICES.txt'), collectNotices(root));
  const missing = missingResults();
  if (missing.length > 0) throw new SetupProblem(`the build left out ${missing.join(', ')}.`);
  remember(memory, wanted);
}

/**
 * Builds unless the last build still fits the sources.
 *
 * @throws {SetupProblem}
 */
export const ensureBuild = () =>
  oneAtATime(lock, async () => {
    if (isFresh({ built: recall(memory), wanted: fingerprint(root, sources), missing: missingResults() })) return;
    say('building.');
    await build(false);
  });
