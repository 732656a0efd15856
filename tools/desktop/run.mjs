/** `node tools/desktop/run.mjs [--no-audio] -- command args…`: runs a command in a private desktop and ends with its exit code. */

import { boundToUs } from '../setup/processes.mjs';
import { showProgram } from '../setup/run-program.mjs';
import { runTool } from '../setup/run-tool.mjs';
import { startDesktop } from './desktop.mjs';

await runTool(async () => {
  const args = process.argv.slice(2);
  const end = args.indexOf('--');
  const [command, ...rest] = end < 0 ? [] : args.slice(end + 1);
  if (command === undefined) {
    process.stderr.write('usage: node tools/desktop/run.mjs [--no-audio] -- command [args…]\n');
    return 2;
  }
  const desktop = await startDesktop({ sound: !args.slice(0, end).includes('--no-audio') });
  const [program, ...all] = boundToUs(command, rest);
  const code = await showProgram(program, all, { env: desktop.env }, 'group');
  await desktop.stop();
  return code;
});
