/**
 * Numbers of tests. Skipped ones come with the reason.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {readonly Skipped[]} skipped
 */

/** @typedef {{ readonly test: string, readonly reason: string }} Skipped */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: [] };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
});

/**
 * The last line of `npm test`.
 *
 * @param {Tally} tally
 */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/**
 * Nothing that ran is no success, and on a build server neither is anything that did not run.
 *
 * @param {Tally} tally
 * @param {boolean} isCi
 */
export const isGood = ({ passed, failed, skipped }, isCi) =>
  passed > 0 && failed === 0 && !(isCi && skipped.length > 0);

/** @param {NodeJS.ProcessEnv} env */
export const isCi = ({ CI }) => CI !== undefined && !['', '0', 'false'].includes(CI);

/**
 * One line for each reason, with how many tests it concerns and the first of them.
 *
 * @param {readonly Skipped[]} skipped
 * @returns {readonly string[]}
 */
export function skippedLines(skipped) {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const tests = skipped.filter((one) => one.reason === reason).map(({ test }) => test);
    const more = tests.length > 1 ? ` and ${tests.length - 1} more` : '';
    return `skipped: ${tests[0]}${more}: ${reason}`;
  });
}
