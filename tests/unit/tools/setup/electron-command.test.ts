import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { absoluteArguments, electronEnvironment, electronSwitches } from '../../../../tools/setup/electron-command.mjs';

const folder = resolve('/home/ann/news');
const at = (path: string) => resolve(folder, path);

describe('what a person typed', () => {
  it('names files from where the person is', () => {
    expect(absoluteArguments(['story.txt', '../other.txt', '/tmp/a.txt'], folder)).toEqual([
      at('story.txt'),
      at('../other.txt'),
      at('/tmp/a.txt'),
    ]);
  });

  it('names the data folder from there too, in both spellings', () => {
    expect(absoluteArguments(['--data-dir', 'data', '--data-dir=a=b'], folder)).toEqual([
      '--data-dir',
      at('data'),
      `--data-dir=${at('a=b')}`,
    ]);
  });

  it('leaves switches and addresses alone', () => {
    const args = ['--force-renderer-accessibility', '--lang=es', 'https://example.org/a?b=c', '-h'];
    expect(absoluteArguments(args, folder)).toEqual(args);
  });
});

describe('switches for Electron', () => {
  const x11 = { platform: 'linux', isRoot: false, env: { DISPLAY: ':0' } } as const;
  const wayland = { ...x11, env: { WAYLAND_DISPLAY: 'wayland-0' } };

  it('turn the sandbox off for root on Linux, and only then', () => {
    expect(electronSwitches({ ...x11, isRoot: true }, 'npm')).toEqual(['--no-sandbox']);
    expect(electronSwitches(x11, 'npm')).toEqual([]);
    expect(electronSwitches({ ...x11, platform: 'darwin', isRoot: true }, 'npm')).toEqual([]);
  });

  it('tell the fallback to use Wayland where there is nothing else', () => {
    expect(electronSwitches(wayland, 'fallback')).toEqual(['--ozone-platform=wayland']);
    expect(electronSwitches(wayland, 'npm')).toEqual([]);
    expect(electronSwitches({ ...wayland, env: { ...wayland.env, DISPLAY: ':0' } }, 'fallback')).toEqual([]);
  });
});

describe('the environment of Electron', () => {
  it('names the Node for the core and never makes a plain Node of Electron', () => {
    const env = electronEnvironment({ HOME: '/home/ann', ELECTRON_RUN_AS_NODE: '1' });
    expect(env).toEqual({ HOME: '/home/ann', ELECTRON_FALLBACK_NODE: process.execPath });
  });
});
