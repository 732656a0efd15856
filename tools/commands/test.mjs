import { ensureBuild } from '../build/build-app.mjs';
import { thisMachine } from '../setup/machine.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { planOf } from '../test/plan.mjs';
import { runCheck } from '../test/run-check.mjs';
import { runStep, skipStep } from '../test/run-step.mjs';
import { bareStage, openStage } from '../test/stage.mjs';
import { isCi, isGood, none, skippedLines, sum, summaryLine } from '../test/tally.mjs';

/** @typedef {import('../test/plan.mjs').Plan} Plan */
/** @typedef {import('../test/plan.mjs').Step} Step */
/** @typedef {import('../test/stage.mjs').Stage} Stage */
/** @typedef {import('../test/tally.mjs').Tally} Tally */

/**
 * Sets up, runs the tests and prints the tally as the last line.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} 0: something passed, nothing failed, and nothing was skipped on a build server
 */
export async function test(args) {
  const plan = planOf(args);
  const tally = await runPlan(plan);
  for (const line of skippedLines(tally.skipped)) process.stdout.write(`${line}\n`);
  const onServer = isCi(process.env);
  if (onServer && tally.skipped.length > 0) process.stdout.write('CI is set: a skipped test is a failure.\n');
  process.stdout.write(`${summaryLine(tally)}\n`);
  return isGood(tally, onServer) ? 0 : 1;
}

/** @param {Plan} plan @returns {Promise<Tally>} */
async function runPlan(plan) {
  try {
    await ensurePackages();
  } catch (problem) {
    return failure(problem);
  }
  const tallies = [];
  for (const name of plan.checks) tallies.push(await runCheck(name));
  const build = plan.needsSetUp ? await runBuild() : none;
  const stage = plan.needsSetUp ? await openStage(thisMachine()) : bareStage;
  const missing = build.failed > 0 ? 'the build failed' : stage.missing;
  const run = (/** @type {Step} */ step, /** @type {Stage} */ on) =>
    step.needsWindow && missing !== null ? skipStep(step, plan.files, missing) : runStep(step, plan.files, on.env);
  const beside = [];
  for (const step of plan.steps) {
    if (step.isBeside) beside.push(onItsOwn((own) => run(step, own)));
    else tallies.push(await run(step, stage));
  }
  tallies.push(...(await Promise.all(beside)));
  await stage.close();
  return sum([...tallies, build]);
}

/**
 * Two windows on one desktop would take each other's keys.
 *
 * @param {(stage: Stage) => Promise<Tally>} work
 * @returns {Promise<Tally>}
 */
async function onItsOwn(work) {
  const stage = await openStage(thisMachine());
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

/** The build counts as one test. @returns {Promise<Tally>} */
async function runBuild() {
  try {
    await ensureBuild();
    process.stdout.write('build: passed\n');
    return { ...none, passed: 1 };
  } catch (problem) {
    return failure(problem);
  }
}

/** @param {unknown} problem @returns {Tally} */
function failure(problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  process.stdout.write(`FAILED: ${problem.message}\n`);
  return { ...none, failed: 1 };
}
