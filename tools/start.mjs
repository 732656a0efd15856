/** `npm start [-- story.txt] [--data-dir FOLDER]`: from a fresh clone to an open window. */
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run-tool.mjs';

await runTool(async () => {
  requireNode(process.versions.node);
  // Only now: the rest may use what an old Node lacks.
  const { start } = await import('./commands/start.mjs');
  return start(process.argv.slice(2));
});
