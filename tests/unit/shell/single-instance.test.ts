import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { becomeFirst } from '../../../main/shell/single-instance';

describe('a second start', () => {
  class FakeApp extends EventEmitter {
    readonly offered: unknown[] = [];
    constructor(readonly isFirst: boolean) {
      super();
    }
    requestSingleInstanceLock(data: Record<string, unknown>): boolean {
      this.offered.push(data);
      return this.isFirst;
    }
  }

  function started(isFirst: boolean) {
    const app = new FakeApp(isFirst);
    const seen = { fronts: 0, files: [] as string[] };
    const became = becomeFirst(app, '/home/ana/a.txt', {
      onSecondStart: () => {
        seen.fronts += 1;
      },
      onFile: (path) => seen.files.push(path),
    });
    return { app, seen, became };
  }

  test('ends, having handed over its file', () => {
    const { app, became } = started(false);
    expect(became).toBe(false);
    expect(app.offered).toEqual([{ file: '/home/ana/a.txt' }]);
    expect(app.listenerCount('second-instance')).toBe(0);
  });

  test('brings the first one to the front, with the file', () => {
    const { app, seen, became } = started(true);
    app.emit('second-instance', {}, ['crier', '--evil', '/not/this'], '/cwd', { file: '/home/ana/b.txt' });
    expect(became).toBe(true);
    expect(seen).toEqual({ fronts: 1, files: ['/home/ana/b.txt'] });
  });

  test.each([[null], [undefined], ['text'], [{}], [{ file: 7 }], [{ file: 'relative.txt' }], [{ file: '/a\0b' }]])(
    'with nonsense for a file only brings it to the front: %j',
    (data) => {
      const { app, seen } = started(true);
      app.emit('second-instance', {}, [], '', data);
      expect(seen).toEqual({ fronts: 1, files: [] });
    },
  );
});
