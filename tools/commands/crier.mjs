import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuild } from '../build/build-app.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { root } from '../setup/paths.mjs';
import { sayOnStderr } from '../setup/problem.mjs';

/**
 * Prepares what is missing and hands this process over to the built command line, which reads `process.argv` itself.
 *
 * @returns {Promise<void>}
 * @throws {import('../setup/problem.mjs').SetupProblem}
 */
export async function crier() {
  sayOnStderr();
  await ensurePackages();
  await ensureBuild();
  // `npm run` starts us in the project's folder, not in the person's. Others pass that variable on without meaning us.
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  if (script === 'crier' && folder) process.chdir(folder);
  createRequire(import.meta.url)(join(root, 'out', 'main', 'cli.cjs'));
}
