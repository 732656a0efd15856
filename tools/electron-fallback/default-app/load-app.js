const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/**
 * Makes the app at `target` the running one: name, version, path and main file.
 *
 * @param {string} target absolute path of an app folder or of a main file
 */
exports.loadApp = (target) => {
  const isFolder = fs.statSync(target).isDirectory();
  app.setAppPath(isFolder ? target : path.dirname(target));
  const file = isFolder ? mainFileOf(target) : target;
  // `true`: require.main is the app's main file.
  Module._load(file, null, true);
};

function mainFileOf(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  takeIdentity(manifest);
  const named = path.join(folder, manifest.main || 'index.js');
  const file = fs.existsSync(named) ? named : require.resolve(named);
  const isModule = file.endsWith('.mjs') || (manifest.type === 'module' && !file.endsWith('.cjs'));
  if (isModule) throw new Error(`${file}: before Electron 28 the main file must be CommonJS (.cjs)`);
  return file;
}

function takeIdentity(manifest) {
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.productName || manifest.name) app.setName(manifest.productName || manifest.name);
  app.setDesktopName(manifest.desktopName || `${app.name}.desktop`);
}
