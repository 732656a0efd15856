import { ensureBuild } from '../build/build-app.mjs';
import { thisMachine } from '../setup/machine.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { runStep } from '../test/run-step.mjs';
import { openStage } from '../test/stage.mjs';

/**
 * Runs the measurements: the project `bench` of vitest.config.ts.
 *
 * @param {readonly string[]} files only these; empty: all
 * @returns {Promise<number>} exit code
 */
export async function bench(files) {
  await ensurePackages();
  await ensureBuild();
  const stage = await openStage(thisMachine());
  if (stage.missing !== null) throw new SetupProblem(`nothing can be measured here: ${stage.missing}`);
  const tally = await runStep({ projects: ['bench'], needsWindow: true }, files, stage.env);
  await stage.close();
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}
