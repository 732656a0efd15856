import { SetupProblem } from '../setup/problem.mjs';

/**
 * One step of `npm test`.
 *
 * @typedef {object} Step
 * @property {readonly string[]} projects of vitest.config.ts, run together
 * @property {boolean} needsWindow the step is nothing without Electron and the virtual desktop; other steps run what they can
 * @property {boolean} [isBeside] runs on a desktop of its own while the steps after it go on: it waits for sound far more than it computes
 */

/** @type {readonly Step[]} */
export const steps = [
  { projects: ['unit', 'contract', 'architecture', 'security'], needsWindow: false },
  { projects: ['sound'], needsWindow: true, isBeside: true },
  { projects: ['platform'], needsWindow: false },
  { projects: ['reliability'], needsWindow: false },
  { projects: ['e2e'], needsWindow: true },
];

/** @typedef {'types' | 'style'} Check */

/** Checks that are one program each, and count as one test each. */
export const checks = /** @type {readonly Check[]} */ (['types', 'style']);

/** Steps whose tests drive real programs; the others need no set-up beyond the packages. */
const bare = ['unit', 'contract', 'architecture', 'security'];

/**
 * What a run consists of.
 *
 * @typedef {object} Plan
 * @property {readonly Check[]} checks
 * @property {readonly Step[]} steps
 * @property {readonly string[]} files only these; empty: all
 * @property {boolean} needsSetUp the app, Electron and the desktop are wanted
 */

const usage = `usage: npm test [-- GROUP…] [-- --file FILE…], where GROUP is one of ${[...checks, ...steps.flatMap((step) => step.projects)].join(', ')}`;

/**
 * @param {readonly string[]} args what stands after `npm test --`
 * @returns {Plan}
 * @throws {SetupProblem} with the usage
 */
export function planOf(args) {
  const { groups, files } = readArguments(args);
  if (files.length > 0) return { checks: [], steps: [{ projects: [], needsWindow: false }], files, needsSetUp: true };
  const isWanted = (/** @type {string} */ name) => groups.length === 0 || groups.includes(name);
  const chosen = steps
    .map((step) => ({ ...step, projects: step.projects.filter(isWanted) }))
    .filter((step) => step.projects.length > 0);
  return {
    checks: checks.filter(isWanted),
    steps: chosen,
    files,
    needsSetUp: chosen.some((step) => step.projects.some((project) => !bare.includes(project))),
  };
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const known = [...checks, ...steps.flatMap((step) => step.projects)];
  const groups = [];
  const files = [];
  for (const [at, arg] of args.entries()) {
    if (arg === '--' || arg === '--file') continue;
    if (args[at - 1] === '--file') files.push(arg);
    else if (known.includes(arg)) groups.push(arg);
    else throw new SetupProblem(`"${arg}" is no group of tests.\n${usage}`);
  }
  if (args.at(-1) === '--file') throw new SetupProblem(usage);
  return { groups, files };
}
