import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventNames } from '../../contract/events';
import { repository } from '../support/source';

/** Item 20 of Electron's list, on the bundle that ships: built as electron.vite.config.ts builds it, run against a fake Electron. */
let folder = '';
let code = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-preload-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      target: 'node16',
      outDir: folder,
      lib: { entry: resolve(repository, 'main/preload.ts'), formats: ['cjs'] },
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
  code = await readFile(join(folder, 'preload.cjs'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Exposed {
  call(name: unknown, input: unknown): Promise<unknown>;
  on(name: unknown, listener: (...payload: unknown[]) => void): () => void;
}

function run(invoke: (...args: unknown[]) => Promise<unknown> = async () => ({ ok: true, value: 7 })) {
  const required: string[] = [];
  const sent: unknown[][] = [];
  const world: Record<string, unknown> = {};
  const hearing = new Map<string, (event: unknown, ...args: unknown[]) => void>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => {
        world[name] = value;
      },
    },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        sent.push(args);
        return invoke(...args);
      },
      on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => hearing.set(channel, listener),
    },
  };
  const require = (name: string): unknown => {
    required.push(name);
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  runInNewContext(code, { require, module: { exports: {} }, exports: {} });
  const emit = (...args: unknown[]): void => hearing.get('crier:event')?.({ sender: electron.ipcRenderer }, ...args);
  return { world, required, sent, hearing, emit, bridge: world.crier as Exposed };
}

test('the page gets one name with two functions', () => {
  const { world, bridge } = run();
  expect(Object.keys(world)).toEqual(['crier']);
  expect(Reflect.ownKeys(bridge)).toEqual(['call', 'on']);
  expect([typeof bridge.call, typeof bridge.on]).toEqual(['function', 'function']);
});

test('the bundle needs Electron and nothing else, as the sandbox demands', () => {
  expect([...new Set(run().required)]).toEqual(['electron']);
  expect(code).not.toMatch(/require\((?!["']electron["']\))/);
});

test('one channel is spoken on and one is heard', async () => {
  const { bridge, sent, hearing } = run();
  await bridge.call('app.state', {});
  await bridge.call('crier:event', {});
  expect(sent).toEqual([
    ['crier:call', 'app.state', {}],
    ['crier:call', 'crier:event', {}],
  ]);
  expect([...hearing.keys()]).toEqual(['crier:event']);
});

describe('a call', () => {
  test('gives what the shell answered', async () => {
    expect(await run().bridge.call('app.state', {})).toEqual({ ok: true, value: 7 });
  });

  test.each([[undefined], [null], [7], [{}], [['app.state']]])('with %j for a name sends nothing', async (name) => {
    const { bridge, sent } = run();
    expect(await bridge.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-command' } });
    expect(sent).toEqual([]);
  });

  test('that cannot be sent is answered, without the error of Electron', async () => {
    const { bridge } = run(() => Promise.reject(new Error('An object could not be cloned: secret')));
    const answer = await bridge.call('app.state', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('a listener', () => {
  test.each(eventNames)('of %s gets the payload and not the event object', (name) => {
    const { bridge, emit } = run();
    const heard: unknown[][] = [];
    bridge.on(name, (...args) => heard.push(args));
    emit(name, { rev: 1 }, { more: 'arguments' });
    expect(heard).toEqual([[{ rev: 1 }]]);
  });

  test('hears its own event only, until it is taken off', () => {
    const { bridge, emit } = run();
    const heard: unknown[] = [];
    const off = bridge.on('core.changed', (payload) => heard.push(payload));
    emit('library.changed', 1);
    emit('core.changed', 2);
    off();
    off();
    emit('core.changed', 3);
    expect(heard).toEqual([2]);
  });

  test.each([['evil'], ['crier:call'], ['__proto__'], ['constructor'], [''], [null], [undefined], [7], [{}]])(
    'of %j is refused',
    (name) => {
      expect(() => run().bridge.on(name, () => undefined)).toThrow('no such event');
    },
  );

  test('is not disturbed by an event that nobody knows', () => {
    const { bridge, emit } = run();
    let count = 0;
    bridge.on('core.changed', () => {
      count += 1;
    });
    expect(() => emit('of-tomorrow', {})).not.toThrow();
    expect(count).toBe(0);
  });
});
