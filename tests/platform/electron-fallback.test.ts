import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/needs';
import { until } from '../support/until';

// The same promises hold for any Electron that the shell may run in; the fallback has to emulate most of them.
const switches = (process.env.CRIER_TEST_ELECTRON_ARGS ?? '').split(' ').filter(Boolean);
const app = resolve(import.meta.dirname, '..', 'fixtures', 'electron-fallback');

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly probe: string | null;
  readonly text: string;
}

interface Seen {
  readonly atStart: object;
  readonly protocol: {
    readonly answers: Readonly<Record<string, Answer | 'failed'>>;
    readonly isHandled: boolean;
    readonly isGoneAfterUnhandle: boolean;
  };
  readonly processes: {
    readonly echoed: boolean;
    readonly told: Readonly<Record<string, unknown>> & { readonly node: string };
    readonly pids: readonly string[];
    readonly bytes: number;
    readonly refused: string;
    readonly exitCode: number;
    readonly killAfterExit: boolean;
    readonly printed: string;
    readonly ended: { readonly hasStdout: boolean; readonly wasKilled: boolean };
  };
}

/** Runs the probe app; the line of JSON it prints, and its exit code (null: ended by a signal). */
function runProbe<T>(profile: string, ...args: readonly string[]): Promise<{ seen: T; code: number | null }> {
  const preload = ['-r', join(app, 'preloaded.js')];
  const all = [...switches, `--user-data-dir=${profile}`, ...preload, app, ...args];
  const child = spawn(process.env.CRIER_TEST_ELECTRON ?? '', all, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((fulfil, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const line = output.split('\n').find((one) => one.startsWith('{'));
      if (line === undefined) reject(new Error(`the probe ended with ${code} and said nothing\n${errors}`));
      else fulfil({ seen: JSON.parse(line) as T, code });
    });
  });
}

/** Whether a process runs; one that has ended and waits for its parent does not. */
function isRunning(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/status`)) return false;
  return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

describeWith(['electron', 'screen'], 'the Electron that was set up', () => {
  let profile: string;
  let run: { seen: Seen; code: number | null };

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'crier-probe-'));
    run = await runProbe<Seen>(profile);
  });
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it('loads an app folder as its own, after the modules to preload', () => {
    expect(run.seen.atStart).toEqual({
      preloaded: 'yes',
      isMain: true,
      isPackaged: false,
      name: 'runtime-probe',
      version: '4.5.6',
      isAppPath: true,
    });
  });

  it('quits with 0 after messages of all sizes', () => {
    expect(run.code).toBe(0);
  });

  const answer = (route: string) => run.seen.protocol.answers[route];

  it('serves text of a custom scheme with its headers', () => {
    expect(answer('/')).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      probe: '1',
      text: '<!doctype html><title>ü</title>',
    });
  });

  it('serves bytes, streams, JSON and files', () => {
    expect(answer('/bytes')).toMatchObject({ text: '\u0001\u0002\u0003' });
    expect(answer('/stream')).toMatchObject({ text: 'ab' });
    expect(answer('/json')).toMatchObject({ status: 201, type: 'application/json', text: '{"a":1}' });
    expect(answer('/file')).toMatchObject({ status: 200, text: readFileSync(join(app, 'package.json'), 'utf8') });
  });

  it("hands method, headers and body of the page's request to the handler", () => {
    expect(answer('/echo')).toMatchObject({ text: 'POST hey body ü' });
  });

  it('passes on a 404 and fails the request when the handler throws', () => {
    expect(answer('/none')).toMatchObject({ status: 404 });
    expect(answer('/throw')).toBe('failed');
  });

  it('knows which schemes are handled', () => {
    expect(run.seen.protocol).toMatchObject({ isHandled: true, isGoneAfterUnhandle: true });
  });

  it('carries every kind of value to a utility process and back, also before it runs', () => {
    expect(run.seen.processes.echoed).toBe(true);
  });

  it('carries sound of 54 sizes from 1 to 20,000 samples', () => {
    expect(run.seen.processes.bytes).toBe(54);
  });

  it('refuses to send a function', () => {
    expect(run.seen.processes.refused).toMatch(/could not be cloned/);
  });

  it('gives a utility process its arguments, environment and type, and no send', () => {
    expect(run.seen.processes.told).toMatchObject({
      argv: ['first'],
      env: 'seen',
      execArgv: ['--max-old-space-size=256'],
      type: 'utility',
      send: 'undefined',
    });
  });

  it('runs a utility process on Node 20 or newer', () => {
    expect(Number.parseInt(run.seen.processes.told.node, 10)).toBeGreaterThanOrEqual(20);
  });

  it('tells output, exit code and process id of a utility process', () => {
    expect(run.seen.processes).toMatchObject({
      printed: 'core is up\n',
      exitCode: 7,
      killAfterExit: false,
      pids: ['undefined', 'number', 'undefined'],
    });
  });

  it('kills a utility process on demand', () => {
    expect(run.seen.processes.ended).toEqual({ hasStdout: false, wasKilled: true });
  });

  it('takes its utility processes along when it is killed', async () => {
    const { seen, code } = await runProbe<{ sleeper: number }>(profile, '--die');
    expect(code).toBeNull();
    await until('the utility process to end', () => !isRunning(seen.sleeper));
  });
});
