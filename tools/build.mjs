/** `npm run build`: everything that runs, into `out/`. */
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run-tool.mjs';

await runTool(async () => {
  requireNode(process.versions.node);
  const { build } = await import('./commands/build.mjs');
  return build();
});
