import { describe, expect, it } from 'vitest';
import { electronWays } from '../../../../tools/setup/electron-ways.mjs';
import { findElectron, type Way } from '../../../../tools/setup/find-electron.mjs';

type Answer = Awaited<ReturnType<Way['find']>>;

/** Ways with given answers, and the names of those that were asked. */
function waysWith(answers: Readonly<Record<Way['origin'], Answer>>) {
  const asked: string[] = [];
  const way = (origin: Way['origin']): Way => ({
    origin,
    name: `way ${origin}`,
    find: async () => {
      asked.push(origin);
      return answers[origin];
    },
  });
  return { asked, ways: [way('override'), way('npm'), way('fallback')] };
}

const own = { executable: '/own/electron' };
const older = { executable: '/older/electron' };
const failure = { failure: 'the download failed' };

describe('the search for an Electron', () => {
  it('takes the first that is found and asks no further', async () => {
    const { asked, ways } = waysWith({ override: null, npm: own, fallback: older });
    expect(await findElectron(ways)).toEqual({ executable: '/own/electron', origin: 'npm' });
    expect(asked).toEqual(['override', 'npm']);
  });

  it('goes on after a failure', async () => {
    const { ways } = waysWith({ override: null, npm: failure, fallback: older });
    expect(await findElectron(ways)).toEqual({ executable: '/older/electron', origin: 'fallback' });
  });

  it('names all that was tried, why it failed, and three remedies', async () => {
    const { ways } = waysWith({ override: null, npm: failure, fallback: { failure: 'no pip' } });
    const message = await findElectron(ways).catch((error: Error) => error.message);
    expect(message).toContain('way npm: the download failed');
    expect(message).toContain('way fallback: no pip');
    expect(message).not.toContain('way override');
    expect(message).toMatch(/download page[\s\S]*ELECTRON_OVERRIDE_DIST_PATH[\s\S]*pip/);
  });

  it("asks for the override, npm's own and the fallback, in this order", () => {
    const machine = { platform: 'linux', arch: 'x64', isRoot: false, family: null, env: {} } as const;
    expect(electronWays(machine).map(({ origin }) => origin)).toEqual(['override', 'npm', 'fallback']);
  });

  it('does not pass over an override that leads nowhere', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
    const [override] = electronWays({ platform: 'linux', arch: 'x64', isRoot: false, family: null, env });
    await expect(override?.find()).rejects.toThrow('/nowhere/electron is missing');
  });

  it('has no fallback outside Linux on x86-64', async () => {
    const machine = { platform: 'darwin', arch: 'arm64', isRoot: false, family: null, env: {} } as const;
    expect(await electronWays(machine)[2]?.find()).toEqual({ failure: 'there is one for Linux x86-64 only' });
  });
});
