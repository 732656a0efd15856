import { describe, expect, test } from 'vitest';
import { desktopSaysAccessible, hasSessionBus, runProgram } from '../../../main/shell/desktop-accessibility';

describe('asking the desktop', () => {
  const missing = (): Promise<string> => Promise.reject(new Error('ENOENT'));

  test.each([
    ['(<true>,)\n', true],
    ['(<false>,)\n', false],
    ['(true,)\n', false],
    ['', false],
    ['nonsense', false],
  ])('gdbus answering %j means %s', async (output, expected) => {
    const run = (program: string): Promise<string> => (program === 'gdbus' ? Promise.resolve(output) : missing());
    expect(await desktopSaysAccessible(run)).toBe(expected);
  });

  test.each([
    ['b true\n', true],
    ['b false\n', false],
  ])('busctl answering %j means %s where there is no gdbus', async (output, expected) => {
    const run = (program: string): Promise<string> => (program === 'busctl' ? Promise.resolve(output) : missing());
    expect(await desktopSaysAccessible(run)).toBe(expected);
  });

  test('a screen reader alone is enough, and so is any other assistive technology', async () => {
    for (const property of ['ScreenReaderEnabled', 'IsEnabled']) {
      const run = (_program: string, args: readonly string[]): Promise<string> =>
        Promise.resolve(args.includes(property) ? '(<true>,)' : '(<false>,)');
      expect(await desktopSaysAccessible(run)).toBe(true);
    }
  });

  test('without either program the answer is no', async () => {
    expect(await desktopSaysAccessible(missing)).toBe(false);
  });

  test('a program that is not there is an error, not a crash', async () => {
    await expect(runProgram('/no/such/program', ['--x'])).rejects.toThrow();
  });

  test('arguments reach the program as they are, without a shell', async () => {
    const hostile = ['$(id)', '`id`', '; id', '"', "'", '*'];
    const print = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';
    expect(JSON.parse(await runProgram(process.execPath, ['-e', print, ...hostile]))).toEqual(hostile);
  });

  test('is not done without a session bus, because asking would start one', () => {
    expect(hasSessionBus({})).toBe(false);
    expect(hasSessionBus({ XDG_RUNTIME_DIR: '/no/such/folder' })).toBe(false);
    expect(hasSessionBus({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1/bus' })).toBe(true);
  });
});
