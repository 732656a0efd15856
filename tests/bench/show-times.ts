import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../support/source';

/** From the start of `crier show` to its end, a small file, as a person's shell runs it. One run before is not counted. */
export function showTimes(runs: number, storyText: string): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'crier-bench-'));
  try {
    const file = join(folder, 'story.txt');
    writeFileSync(file, storyText);
    showOnce(file, folder);
    return Array.from({ length: runs }, () => showOnce(file, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function showOnce(file: string, dataFolder: string): number {
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...env } = process.env;
  const fromMs = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(repository, 'tools/crier.mjs'), 'show', file], {
    env: { ...env, CRIER_DATA_DIR: dataFolder },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`crier show failed: ${stderr}`);
  return performance.now() - fromMs;
}
