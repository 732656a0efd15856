/** `npm run bench [-- file]`: measures under a virtual screen with a virtual sound card. */
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run-tool.mjs';

await runTool(async () => {
  requireNode(process.versions.node);
  const { bench } = await import('./commands/bench.mjs');
  return bench(process.argv.slice(2));
});
