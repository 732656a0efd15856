/** Something a person can put right. Thrown anywhere in the tools, told in one place (`runTool`). */
export class SetupProblem extends Error {
  /** @param {string} message whole sentences: what is wrong and what to do */
  constructor(message) {
    super(message);
    this.name = 'SetupProblem';
  }
}

/** @type {NodeJS.WriteStream} */
let place = process.stdout;

/** From now on `say` leaves stdout alone: it belongs to what was asked for. */
export function sayOnStderr() {
  place = process.stderr;
}

/**
 * One line for something slow or unusual, so that waiting is never silent: on stdout, unless `sayOnStderr` was called.
 *
 * @param {string} sentence
 */
export function say(sentence) {
  place.write(`Crier: ${sentence}\n`);
}

/**
 * The first lines of a program's output, for those that end with advice on their own use.
 *
 * @param {string} output
 * @param {number} [count]
 */
export function firstLines(output, count = 16) {
  return output.trim().split('\n').slice(0, count).join('\n');
}

/**
 * The last lines of a program's output: enough to see why it failed.
 *
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 12) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
