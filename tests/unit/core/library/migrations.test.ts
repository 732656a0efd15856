import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { DatabaseError } from '../../../../main/core/library/database-error';
import { openLibrary } from '../../../../main/core/library/library';
import { type Migration, migrate, migrations } from '../../../../main/core/library/migrations';
import type { OpenDatabase } from '../../../../main/core/ports';
import { inMemory } from '../../../../main/platform/open-database';
import { handClock, silentLog } from './library-with';

const version = ({ connection }: OpenDatabase) => Number(connection.get('PRAGMA user_version')?.user_version);
const tables = ({ connection }: OpenDatabase) =>
  connection.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map((row) => row.name);

/** A step that adds a table t2, t3 … */
const addTable =
  (number: number): Migration =>
  (database) =>
    database.script(`CREATE TABLE t${number} (a TEXT) STRICT; PRAGMA user_version = ${number};`);

function withBackups(result: ReturnType<typeof ok<null>> | ReturnType<typeof fail> = ok(null)) {
  const reasons: string[] = [];
  const open: OpenDatabase = {
    ...inMemory(),
    backup: async (reason) => {
      reasons.push(reason);
      return result;
    },
  };
  return { open, reasons };
}

describe('migrations', () => {
  it('set the version that is their place in the list', () => {
    const open = inMemory();
    migrations.forEach((step, index) => {
      step(open.connection);
      expect(version(open)).toBe(index + 1);
    });
  });

  it('of a new database need no backup', async () => {
    const { open, reasons } = withBackups();
    expect(await migrate(open)).toEqual(ok(null));
    expect([version(open), reasons]).toEqual([migrations.length, []]);
  });

  it('run once: a second start changes nothing', async () => {
    const { open, reasons } = withBackups();
    await migrate(open);
    await migrate(open);
    expect(reasons).toEqual([]);
  });

  it('copy an existing database before the first step', async () => {
    const { open, reasons } = withBackups();
    await migrate(open, [addTable(1)]);
    await migrate(open, [addTable(1), addTable(2), addTable(3)]);
    expect([version(open), reasons, tables(open)]).toEqual([3, ['migration'], ['t1', 't2', 't3']]);
  });

  it('do not begin when the copy fails', async () => {
    const { open } = withBackups(fail('disk-full', 'no room'));
    await migrate(open, [addTable(1)]);
    expect(await migrate(open, [addTable(1), addTable(2)])).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect([version(open), tables(open)]).toEqual([1, ['t1']]);
  });

  it('leave a failed step out entirely and go on there the next time', async () => {
    const { open } = withBackups();
    const failing: Migration = (database) => {
      addTable(2)(database);
      throw new DatabaseError('full', 'disk full');
    };
    expect(await migrate(open, [addTable(1), failing])).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect([version(open), tables(open)]).toEqual([1, ['t1']]);
    expect(await migrate(open, [addTable(1), addTable(2)])).toEqual(ok(null));
    expect(version(open)).toBe(2);
  });

  it('refuse a database of a newer Crier and do not touch it', async () => {
    const { open, reasons } = withBackups();
    open.connection.script('CREATE TABLE future (a TEXT) STRICT; PRAGMA user_version = 999;');
    const opened = await openLibrary(open, handClock(), silentLog);
    expect(opened).toMatchObject({ ok: false, error: { code: 'newer-data', detail: { version: 999 } } });
    expect([version(open), tables(open), reasons]).toEqual([999, ['future'], []]);
  });
});
