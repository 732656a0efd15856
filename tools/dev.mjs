/** `npm run dev [-- story.txt]`: a window that follows the sources while they are edited. */
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run-tool.mjs';

await runTool(async () => {
  requireNode(process.versions.node);
  const { dev } = await import('./commands/dev.mjs');
  return dev(process.argv.slice(2));
});
