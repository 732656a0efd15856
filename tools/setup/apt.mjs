import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, SetupProblem, say } from './problem.mjs';
import { runProgram } from './run-program.mjs';

/** Another installer may hold the lock: a fresh machine often updates itself at first. */
const lockWaitSeconds = 120;

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

/**
 * Debian 13 and Ubuntu 24.04 gave libraries with a 64-bit time the ending `t64`. The old name is at best an alias there,
 * and for some an ambiguous one.
 *
 * @param {readonly string[]} names
 * @param {ReadonlySet<string>} known names that this system offers
 */
export const namesOffered = (names, known) => names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));

/**
 * Those of the packages that are not installed.
 *
 * @param {readonly string[]} names
 * @returns {Promise<readonly string[]>}
 */
export async function missingPackages(names) {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own place holders
  const format = '${Package} ${db:Status-Status}\\n';
  const { output } = await runProgram('dpkg-query', ['--show', `--showformat=${format}`, ...asked], { env });
  const installed = new Set([...output.matchAll(/^(\S+) installed$/gm)].map(([, name]) => name));
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * Installs packages as root, without a question, and says so in one line.
 *
 * @param {readonly string[]} names
 * @param {string} purpose completes "installing system packages …"
 * @throws {SetupProblem} apt-get failed
 */
export async function installPackages(names, purpose) {
  say(
    `installing system packages ${purpose} with apt-get (CRIER_NO_SYSTEM_SETUP=1 turns this off): ${names.join(' ')}`,
  );
  // A failed update is no reason to stop: the lists of yesterday are usually good enough.
  await runApt(['update']);
  const { output: offers } = await runProgram('apt-cache', ['pkgnames', 'lib'], { env });
  const offered = namesOffered(names, new Set(offers.split('\n')));
  const { code, output } = await runApt(['install', '-y', '--no-install-recommends', ...offered]);
  if (code === 0) return;
  throw new SetupProblem(`apt-get could not install ${offered.join(' ')}. Its last words:\n${lastLines(output)}`);
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<import('./run-program.mjs').Finished>}
 */
async function runApt(args) {
  const options = ['-q', '-o', `DPkg::Lock::Timeout=${lockWaitSeconds}`, '-o', 'Dpkg::Use-Pty=0'];
  const deadline = Date.now() + lockWaitSeconds * 1_000;
  for (;;) {
    const finished = await runProgram('apt-get', [...options, ...args], { env });
    // The lock of the package lists is not covered by apt's own waiting.
    if (finished.code === 0 || !/Could not get lock/.test(finished.output) || Date.now() > deadline) return finished;
    await sleep(2_000);
  }
}
