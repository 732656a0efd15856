import { DatabaseError } from '../../main/core/library/database-error';
import type { Database, OpenDatabase } from '../../main/core/ports';
import { inMemory } from '../../main/platform/open-database';

export interface FailingDatabase extends OpenDatabase {
  /** From now on the nth call that reaches the database fails as a full disk does; 0 lets all through. Starts counting anew. */
  failAt(call: number): void;
  readonly calls: () => number;
}

/** A real database in memory whose nth call fails; a transaction's end counts as one call. */
export function failingDatabase(): FailingDatabase {
  const open = inMemory();
  const real = open.connection;
  let calls = 0;
  let failing = 0;
  const step = () => {
    calls += 1;
    if (calls === failing) throw new DatabaseError('full', 'a fake failure');
  };
  const connection: Database = {
    run: (sql, ...values) => counted(() => real.run(sql, ...values)),
    all: (sql, ...values) => counted(() => real.all(sql, ...values)),
    get: (sql, ...values) => counted(() => real.get(sql, ...values)),
    script: (sql) => counted(() => real.script(sql)),
    transaction: (work) =>
      real.transaction(() => {
        const value = work();
        step();
        return value;
      }),
    close: () => real.close(),
  };
  function counted<T>(work: () => T): T {
    step();
    return work();
  }
  return {
    ...open,
    connection,
    calls: () => calls,
    failAt(call) {
      calls = 0;
      failing = call;
    },
  };
}
