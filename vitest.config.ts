import { defineConfig } from 'vitest/config';

const project = (name: string, include: string, options: object = {}) => ({
  test: { name, include: [include], environment: 'node', ...options },
});

/** One project a rung of the test ladder. Projects that drive real programs run one file at a time. */
export default defineConfig({
  test: {
    projects: [
      project('unit', 'tests/unit/**/*.test.{ts,tsx}'),
      project('contract', 'tests/contract/**/*.test.ts'),
      project('architecture', 'tests/architecture/**/*.test.ts'),
      project('security', 'tests/security/**/*.test.ts'),
      project('platform', 'tests/platform/**/*.test.ts', { testTimeout: 30_000, fileParallelism: false }),
      project('reliability', 'tests/reliability/**/*.test.ts', { testTimeout: 60_000, fileParallelism: false }),
      project('e2e', 'tests/e2e/**/*.test.ts', { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
      // Measurements, run by `npm run bench` only: `npm test` names its projects.
      project('bench', 'tests/bench/**/*.bench.ts', {
        testTimeout: 180_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
    ],
  },
});
