import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { dataFolder, dataPaths, prepareDataFolder } from './base/data-folder';
import { isPlausiblePath, ownArguments, readArguments } from './shell/arguments';
import { openLog } from './shell/log';
import { openShell } from './shell/open-shell';
import { originOf, pageAddress } from './shell/origin';
import { pageScheme } from './shell/protocol';
import { hardenApp } from './shell/security';
import { becomeFirst } from './shell/single-instance';
import type { Surroundings } from './shell/surroundings';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

// What this start was told
const { env, platform } = process;
const argv = ownArguments(process.argv, process.defaultApp === true);
const { file } = readArguments(argv, process.cwd());
const address = pageAddress(app.isPackaged, env.ELECTRON_RENDERER_URL);
const page = originOf(address) ?? { scheme: 'crier:', host: 'app' };

// Where things are
const out = join(__dirname, '..');
const assets = join(out, '..', 'assets');
const paths = dataPaths(dataFolder({ platform, env, argv, home: homedir(), cwd: process.cwd() }));
prepareDataFolder(paths);

// Before Electron is ready: its profile, our scheme, the locks on every page
app.setPath('userData', paths.chromium);
protocol.registerSchemesAsPrivileged([pageScheme]);
hardenApp(app, page);

// One Crier for each data folder: the first opens the window and takes in the files of later starts
const log = openLog(paths.shellLog);
const surroundings: Surroundings = { out, assets, paths, address, page, allowDevTools: !app.isPackaged, log };
const opened = app.whenReady().then(() => (isFirst ? openShell(surroundings, file) : null));
const give = (path: string): void => void opened.then((shell) => shell?.give(path));
const isFirst = becomeFirst(app, file, {
  onSecondStart: () => void opened.then((shell) => shell?.toFront()),
  onFile: give,
});
if (!isFirst) app.quit();

// What the system tells
app.on('window-all-closed', () => app.quit());
app.on('open-file', (event, path) => {
  event.preventDefault();
  if (isPlausiblePath(path)) give(path);
});

// What nobody expected: logged without the text of the error's data, and fatal only before there is a window
process.on('uncaughtException', (error) => log.error('uncaught', { error: error.name }));
process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', { error: nameOf(reason) }));
opened.catch((error: unknown) => {
  log.error('start-failed', { error: nameOf(error) });
  dialog.showErrorBox('Crier', String(error));
  app.exit(1);
});
