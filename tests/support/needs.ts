import { spawnSync } from 'node:child_process';
import { describe, test } from 'vitest';

export type Need =
  | 'electron'
  | 'screen'
  | 'sound'
  | 'accessibility'
  | 'mpris'
  | 'espeak-ng'
  | 'flite'
  | 'festival'
  | 'sox';

const runs = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { timeout: 10_000 }).status === 0;

/** Each check with the sentence that is printed when it fails. */
const checks: Readonly<Record<Need, readonly [what: string, isThere: () => boolean]>> = {
  electron: ['an Electron (CRIER_TEST_ELECTRON)', () => Boolean(process.env.CRIER_TEST_ELECTRON)],
  screen: ['a screen (DISPLAY) and xdotool', () => Boolean(process.env.DISPLAY) && runs('xdotool', 'version')],
  sound: [
    'a sound card to listen at (AUDIO_MONITOR)',
    () => Boolean(process.env.AUDIO_MONITOR) && runs('pactl', 'info'),
  ],
  accessibility: [
    'an accessibility bus and pyatspi',
    () =>
      Boolean(process.env.DBUS_SESSION_BUS_ADDRESS) &&
      runs('/usr/bin/python3', '-c', 'import pyatspi; pyatspi.Registry.getDesktop(0).childCount'),
  ],
  mpris: ['a D-Bus session and gdbus', () => Boolean(process.env.DBUS_SESSION_BUS_ADDRESS) && runs('gdbus', 'help')],
  'espeak-ng': ['espeak-ng', () => runs('espeak-ng', '--version')],
  festival: ['festival', () => runs('festival', '--version')],
  flite: ['flite', () => runs('flite', '-lv')],
  sox: ['sox', () => runs('sox', '--version')],
};

const known = new Map<Need, boolean>();

function isThere(need: Need): boolean {
  const before = known.get(need);
  if (before !== undefined) return before;
  const now = checks[need][1]();
  known.set(need, now);
  return now;
}

/**
 * A group of tests that cannot run everywhere. Where something is missing the group is skipped and its title says what is missing; under
 * CI=true it fails instead, so that a green run on the build machine means that everything ran.
 */
export function describeWith(needs: readonly Need[], title: string, body: () => void): void {
  const missing = needs.filter((need) => !isThere(need)).map((need) => checks[need][0]);
  if (missing.length === 0) {
    describe(title, body);
    return;
  }
  const reason = `${title} (needs ${missing.join(', ')})`;
  if (process.env.CI === 'true') {
    test(reason, () => {
      throw new Error(`cannot run here: needs ${missing.join(', ')}`);
    });
    return;
  }
  describe.skip(reason, body);
}
