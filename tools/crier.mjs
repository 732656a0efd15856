#!/usr/bin/env node
/** `npx crier …` and `npm run -s crier -- …`: the command line, built first if it has to be. Only its own output goes to stdout. */
import { requireNode } from './setup/node-version.mjs';
import { SetupProblem } from './setup/problem.mjs';

try {
  requireNode(process.versions.node);
  // Only now: the rest may use what an old Node lacks.
  const { crier } = await import('./commands/crier.mjs');
  await crier();
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  process.stderr.write(`crier: ${problem.message}\n`);
  process.exitCode = 1;
}
