/**
 * `npm test [-- unit e2e] [-- --file tests/e2e/x.test.ts]`: all checks, or some groups, or some files. The last line is
 * `412 passed, 0 failed, 0 skipped`.
 */
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run-tool.mjs';

await runTool(async () => {
  requireNode(process.versions.node);
  const { test } = await import('./commands/test.mjs');
  return test(process.argv.slice(2));
});
