import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Bundles a script of ./children for plain Node; its path. Inside the clone, so that native packages are found. */
export async function bundleChild(name: string): Promise<string> {
  const outDir = join(root, '.cache/tests/reliability', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'children', `${name}.ts`),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return join(outDir, 'child.mjs');
}

/** Runs the script until it has printed `lines` lines, ends it with SIGKILL in the middle of its work; the last line it printed. */
export async function runAndKill(script: string, args: readonly string[], lines: number): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let count = 0;
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    last = line;
    count += 1;
    if (count === lines) child.kill('SIGKILL');
  }
  const [, signal] = await closed;
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself after ${count} lines`);
  return last;
}
