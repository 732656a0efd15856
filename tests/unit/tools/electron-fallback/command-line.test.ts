import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface CommandLine {
  readonly preloads: readonly string[];
  readonly target: string | null;
}
const load = createRequire(import.meta.url);
const { readCommandLine }: { readCommandLine(args: readonly string[]): CommandLine } = load(
  '../../../../tools/electron-fallback/default-app/command-line.js',
);

describe("the fallback's command line", () => {
  it('takes the first thing that is no switch for the app', () => {
    const args = ['--no-sandbox', '--user-data-dir=/tmp/x', 'app', 'story.txt'];
    expect(readCommandLine(args)).toEqual({ preloads: [], target: resolve('app') });
  });

  it('takes modules to preload in all three spellings', () => {
    const args = ['-r', 'a.js', '--require', 'b.js', '--require=c.js', '/app'];
    expect(readCommandLine(args)).toEqual({ preloads: ['a.js', 'b.js', 'c.js'], target: '/app' });
  });

  it('leaves what follows the app to the app', () => {
    expect(readCommandLine(['/app', '-r', 'x.js'])).toEqual({ preloads: [], target: '/app' });
  });

  it('knows when no app was named', () => {
    expect(readCommandLine(['--no-sandbox']).target).toBeNull();
  });
});
