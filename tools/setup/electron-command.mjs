import { resolve } from 'node:path';

/** @typedef {import('./find-electron.mjs').FoundElectron} FoundElectron */
/** @typedef {import('./machine.mjs').Machine} Machine */

/** Options of Crier that are followed by a path of their own. */
const pathOptions = ['--data-dir'];

/**
 * Switches for Chromium that this machine asks for.
 *
 * @param {Pick<Machine, 'platform' | 'isRoot' | 'env'>} machine
 * @param {FoundElectron['origin']} origin
 * @returns {readonly string[]}
 */
export function electronSwitches({ platform, isRoot, env }, origin) {
  if (platform !== 'linux') return [];
  const root = isRoot ? ['--no-sandbox'] : [];
  // Electron 22 looks for an X server unless told otherwise; newer ones find out by themselves.
  const isWaylandOnly = !env.DISPLAY && Boolean(env.WAYLAND_DISPLAY);
  return origin === 'fallback' && isWaylandOnly ? [...root, '--ozone-platform=wayland'] : root;
}

/**
 * What a person typed, with every path made absolute: npm starts us in the project's folder, not in the person's.
 *
 * @param {readonly string[]} args
 * @param {string} folder where the person is
 * @returns {readonly string[]}
 */
export const absoluteArguments = (args, folder) =>
  args.map((arg, at) => {
    const [name = '', ...rest] = arg.split('=');
    if (rest.length > 0 && pathOptions.includes(name)) return `${name}=${resolve(folder, rest.join('='))}`;
    const isPath = pathOptions.includes(args[at - 1] ?? '') || !(arg.startsWith('-') || isAddress(arg));
    return isPath ? resolve(folder, arg) : arg;
  });

/** A scheme of one letter is a Windows drive. @param {string} arg */
const isAddress = (arg) => /^[a-z][a-z0-9+.-]+:\/\//i.test(arg);

/**
 * The environment Electron is started with.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(env) {
  // Set by editors that are Electron programs themselves; it would make a plain Node of ours.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env;
  // The fallback runs the core on this Node; any other Electron ignores it.
  return { ...rest, ELECTRON_FALLBACK_NODE: process.execPath };
}
