import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../contract/errors';
import type { FileCondition, OpenDatabase, Ports } from '../../main/core/ports';
import { systemClock } from '../../main/platform/clock';
import { inMemory } from '../../main/platform/open-database';
import { type CoreUnderTest, startCore } from './core-under-test';

let core: CoreUnderTest | null = null;
afterEach(async () => {
  await core?.app.close();
  core = null;
});

/** The wait before the check is over at once; all later ones last until the end. */
const quickClock: Ports['clock'] = {
  now: () => systemClock.now(),
  sleep: (ms, signal) =>
    ms < 5_000 ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
};

/** A library whose file is checked beside, with what the check finds. */
async function checked(condition: FileCondition) {
  const done: string[] = [];
  const open = inMemory();
  const database: OpenDatabase = {
    ...open,
    backup: async (reason) => {
      done.push(`copied ${reason}`);
      return ok(null);
    },
    check: async () => {
      done.push('checked');
      return condition;
    },
  };
  core = await startCore({ database, clock: quickClock, startAnew: () => done.push('started anew') });
  return done;
}

describe('a library that is checked beside its use', () => {
  it('is neither copied nor cleaned before it is known to be sound', async () => {
    const done = await checked('sound');
    await expect.poll(() => done).toEqual(['checked', 'copied daily']);
  });

  it('makes the core begin anew when it is damaged, and nothing more is done with it', async () => {
    const done = await checked('damaged');
    await expect.poll(() => done).toEqual(['checked', 'started anew']);
    expect(core?.logged()).toContain('database damaged');
  });

  it('is cared for as always where the check could not be made', async () => {
    const done = await checked('unknown');
    await expect.poll(() => done).toEqual(['checked', 'copied daily']);
    expect(core?.logged()).toContain('database not checked');
  });
});
