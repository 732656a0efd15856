import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program without a shell; resolves with its output, rejects when it fails, is missing or takes too long. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string>;

const deadlineMs = 1_500;
const maxOutputBytes = 10_000;

export const runProgram: RunProgram = (program, args) =>
  new Promise((resolve, reject) => {
    const options = {
      timeout: deadlineMs,
      killSignal: 'SIGKILL',
      maxBuffer: maxOutputBytes,
      windowsHide: true,
    } as const;
    execFile(program, [...args], options, (error, stdout) => (error === null ? resolve(stdout) : reject(error)));
  });

type Ask = readonly [program: string, args: readonly string[]];

const path = '/org/a11y/bus';
const properties = ['ScreenReaderEnabled', 'IsEnabled'] as const;

/** The same question in two programs, of which a desktop has at least one: GLib's and systemd's. */
const asks = (property: string): readonly Ask[] => [
  [
    'gdbus',
    [
      ...['call', '--session', '--timeout', '1', '--dest', 'org.a11y.Bus', '--object-path', path],
      ...['--method', 'org.freedesktop.DBus.Properties.Get', 'org.a11y.Status', property],
    ],
  ],
  ['busctl', ['--user', '--timeout=1', 'get-property', 'org.a11y.Bus', path, 'org.a11y.Status', property]],
];

/** `(<true>,)` from gdbus, `b true` from busctl. */
const saysTrue = (output: string): boolean => /^(\(<true>,\)|b true)\s*$/.test(output);

async function isSet(property: string, run: RunProgram): Promise<boolean> {
  for (const [program, args] of asks(property)) {
    try {
      return saysTrue(await run(program, args));
    } catch {
      // Not installed, or no such service: the next program may know.
    }
  }
  return false;
}

/**
 * Whether a Linux desktop says that assistive technology is in use: `org.a11y.Status` on the session bus, which desktops and Orca set.
 * Costs the start of one or two small programs, at most 1.5 s each. Never rejects.
 */
export async function desktopSaysAccessible(run: RunProgram = runProgram): Promise<boolean> {
  const answers = await Promise.all(properties.map((property) => isSet(property, run)));
  return answers.includes(true);
}

/** A session bus is running. Asking without one would make gdbus start a bus that nobody ends. */
export function hasSessionBus(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.DBUS_SESSION_BUS_ADDRESS) return true;
  const runtime = env.XDG_RUNTIME_DIR;
  return runtime !== undefined && existsSync(join(runtime, 'bus'));
}
