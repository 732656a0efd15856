import { writeFileSync } from 'node:fs';

/** Names the file that the tally goes to. */
export const reportVariable = 'CRIER_TEST_REPORT';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('vitest/node').TestModule} TestModule */

/** Counts what a run of vitest did, beside the reporter that people read. */
export default class CountingReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} errors that belong to no test
   */
  onTestRunEnd(modules, errors) {
    const report = process.env[reportVariable];
    if (report) writeFileSync(report, JSON.stringify(tallyOf(modules, errors)));
  }
}

/**
 * A file or a group of tests that could not be prepared counts as one failure, besides its tests.
 *
 * @param {readonly TestModule[]} modules
 * @param {readonly unknown[]} errors
 * @returns {Tally}
 */
export function tallyOf(modules, errors) {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const broken = modules.flatMap(brokenHolders).length;
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed' || state === 'pending').length + broken + errors.length,
    skipped: modules.flatMap(skippedIn),
  };
}

/** The file and those of its groups that could not be prepared. @param {TestModule} module */
const brokenHolders = (module) =>
  [module, ...module.children.allSuites()].filter((holder) => holder.errors().length > 0);

/** @param {TestModule} module @returns {readonly import('./tally.mjs').Skipped[]} */
function skippedIn(module) {
  const standard = brokenHolders(module).length > 0 ? 'what its file prepares failed' : 'no reason given';
  return [...module.children.allTests('skipped')].map((test) => {
    const result = test.result();
    const note = result.state === 'skipped' ? result.note : undefined;
    const reason = note ?? reasonIn(test.fullName) ?? standard;
    return { test: `${module.relativeModuleId} > ${test.fullName}`, reason };
  });
}

/**
 * A group of tests that cannot run says so in its title (tests/support/needs.ts).
 *
 * @param {string} title
 */
const reasonIn = (title) => /\((needs (?:[^()]|\([^()]*\))+)\)/.exec(title)?.[1];
