import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string | readonly string[], options: object = {}) => ({
  test: { name, include: [include].flat(), environment: 'node', ...options },
});

const windowTests = readdirSync(join(import.meta.dirname, 'tests/e2e')).filter((name) => name.endsWith('.test.ts'));
/** Tests of the window that record what is heard name it among their needs. */
const needsSound = (name: string): boolean =>
  readFileSync(join(import.meta.dirname, 'tests/e2e', name), 'utf8').includes("'sound'");
const pathsOf = (names: readonly string[]): readonly string[] => names.map((name) => `tests/e2e/${name}`);
const window = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false };

/** One project a rung of the test ladder. Projects that drive real programs run one file at a time. */
export default defineConfig({
  test: {
    // Where a start of Electron fails, the driver leaves promises behind that nobody waits for. The failed start itself is told by who began it.
    onUnhandledError: ({ message, stack }) =>
      !(/^(?:Process failed to launch!|Timeout \d+ms exceeded\.)$/.test(message) && stack?.includes('playwright-core')),
    projects: [
      // Files share their modules: loading them anew for each of 250 files takes as long as all tests. Nothing here mocks a module.
      project('unit', 'tests/unit/**/*.test.{ts,tsx}', { isolate: false }),
      project('contract', 'tests/contract/**/*.test.ts'),
      project('architecture', 'tests/architecture/**/*.test.ts'),
      project('security', 'tests/security/**/*.test.ts'),
      project('platform', 'tests/platform/**/*.test.ts', { testTimeout: 30_000, fileParallelism: false }),
      project('reliability', 'tests/reliability/**/*.test.ts', { testTimeout: 60_000, fileParallelism: false }),
      project('sound', pathsOf(windowTests.filter(needsSound)), window),
      project('e2e', pathsOf(windowTests.filter((name) => !needsSound(name))), window),
      // Measurements, run by `npm run bench` only: `npm test` names its projects.
      project('bench', 'tests/bench/**/*.bench.ts', {
        testTimeout: 180_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
    ],
  },
});
