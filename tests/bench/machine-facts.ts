import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { ElectronApplication } from 'playwright-core';
import { textOf } from '../support/source';

/** A line each: what, and its value. */
export type Facts = readonly (readonly [what: string, value: string])[];

const firstLine = (command: string, ...args: readonly string[]): string =>
  (spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 }).stdout ?? '').split('\n')[0]?.trim() ?? '';

const versionIn = (text: string): string => /\d+(\.\d+)+/.exec(text)?.[0] ?? 'not installed';

function systemName(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}

const versionOf = (name: string): string =>
  versionIn(textOf(`node_modules/${name}/package.json`).match(/"version": "[^"]+"/)?.[0] ?? '');

const processorName = () => `${cpus()[0]?.model.trim() ?? process.arch}, ${cpus().length} cores`;

/** Programs that want the processors now: above the number of processors, times grow. */
export const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);

export const electronVersions = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => `${process.versions.electron} (Chromium ${process.versions.chrome?.split('.')[0]})`);

const dateFact = () => ['Date', new Date().toISOString().slice(0, 10)] as const;
const loadFact = (before: string) => ['Load before and after', `${before} and ${loadNow()}`] as const;

/** Of a run that needs neither voice nor sound card. */
export const soundlessFacts = (loadBefore: string): Facts => [
  dateFact(),
  ['Processor', processorName()],
  ['Node', process.versions.node],
  ['feedparser', versionOf('feedparser')],
  ['@mozilla/readability', versionOf('@mozilla/readability')],
  loadFact(loadBefore),
];

export const machineFacts = (electron: string, loadBefore: string): Facts => [
  dateFact(),
  ['Processor', processorName()],
  ['Memory', `${(totalmem() / 1024 ** 3).toFixed(0)} GiB`],
  [
    'System',
    `${systemName()}, virtual screen, PulseAudio ${versionIn(firstLine('pulseaudio', '--version'))} with a virtual sound card`,
  ],
  ['Electron', electron],
  ['Node', process.versions.node],
  ['eSpeak NG', versionIn(firstLine('espeak-ng', '--version'))],
  ['say', `${versionOf('say')}, with Festival ${versionIn(firstLine('festival', '--version'))}`],
  loadFact(loadBefore),
];
