const path = require('node:path');

/**
 * Reads `[chromium switches] [-r module]… <app folder or main file> [arguments of the app]`.
 *
 * @param {readonly string[]} args
 * @returns {{ preloads: string[], target: string | null }} target: absolute
 */
exports.readCommandLine = (args) => {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === '-r' || arg === '--require') {
      at += 1;
      preloads.push(args[at]);
    } else if (arg.startsWith('--require=')) {
      preloads.push(arg.slice('--require='.length));
    } else if (!arg.startsWith('-')) {
      return { preloads, target: path.resolve(arg) };
    }
  }
  return { preloads, target: null };
};
