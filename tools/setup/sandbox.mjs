import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupProblem } from './problem.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Chromium's sandbox needs either user namespaces, which some systems (Ubuntu 24.04 for one) keep from unknown programs, or a helper
 * that belongs to root. Without both it ends with a message that few people understand.
 *
 * @param {{ readonly isRoot: boolean, readonly namespaces: boolean, readonly helperIsSetuid: boolean }} facts
 */
export const isSandboxBlocked = ({ isRoot, namespaces, helperIsSetuid }) => !isRoot && !namespaces && !helperIsSetuid;

/**
 * @param {string} executable
 * @param {import('./machine.mjs').Machine} machine
 * @throws {SetupProblem} with the command to run
 */
export async function requireSandbox(executable, { platform, isRoot }) {
  if (platform !== 'linux' || isRoot) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  const facts = { isRoot, namespaces: await areNamespacesFree(), helperIsSetuid: isSetuidRoot(helper) };
  if (!isSandboxBlocked(facts)) return;
  throw new SetupProblem(
    `this system keeps Electron's sandbox from working. Run this once, then try again:\n\n    sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
  );
}

/** Ubuntu lets its own `unshare` do what it forbids to others, so the setting is asked first. */
async function areNamespacesFree() {
  if (readText('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  const { code } = await runProgram('unshare', ['--user', '--map-root-user', 'true']);
  const isUnshareMissing = code === 127;
  return code === 0 || isUnshareMissing;
}

/** @param {string} file @returns {string | null} null where the kernel has no such setting */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** @param {string} file */
function isSetuidRoot(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.uid === 0 && (stats.mode & 0o4000) !== 0;
}
