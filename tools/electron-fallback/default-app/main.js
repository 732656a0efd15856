/**
 * The default app of the fallback Electron (22, Node 16). It loads the app folder named on the command line, as Electron's own
 * default app does, and adds what an app written for a current Electron expects and 22 lacks. For trying and testing only.
 */
const electron = require('electron');
const Module = require('node:module');
const { readCommandLine } = require('./command-line.js');
const { installFileFetch } = require('./file-fetch.js');
const { loadApp } = require('./load-app.js');
const { installProtocolHandle } = require('./protocol.js');
const { installUtilityProcess } = require('./utility-process.js');
const { installWebGlobals } = require('./web/globals.js');

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
installWebGlobals(globalThis);
installProtocolHandle(electron);
installFileFetch(electron.net);
installUtilityProcess(electron);

try {
  const { preloads, target } = readCommandLine(process.argv.slice(1));
  // Resolved from the working directory, like `node --require`. Playwright hooks itself in this way.
  if (preloads.length > 0) Module._preloadModules(preloads);
  if (target === null) throw new Error('usage: electron [switches] [-r module] <app folder or main file>');
  loadApp(target);
} catch (error) {
  console.error(`App threw an error during load\n${error?.stack ?? error}`);
  electron.app.exit(1);
}
