import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogSink } from '../../../main/base/log-sink';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a log file', () => {
  it('is there after each line, in a folder that did not exist', () => {
    const path = join(folder, 'logs', 'core.log');
    const sink = openLogSink(path);
    sink.write('one\n');
    sink.write('two\n');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('goes on where the last run ended', () => {
    const path = join(folder, 'core.log');
    openLogSink(path).write('one\n');
    openLogSink(path).write('two\n');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('never grows beyond its size and keeps one predecessor', () => {
    const path = join(folder, 'core.log');
    const sink = openLogSink(path, 100);
    for (let line = 0; line < 50; line += 1) sink.write(`line ${String(line).padStart(4, '0')}\n`);
    expect(readFileSync(path).length).toBeLessThanOrEqual(100);
    expect(readFileSync(`${path}.1`).length).toBeLessThanOrEqual(100);
    expect(readFileSync(path, 'utf8')).toContain('line 0049');
    expect(existsSync(`${path}.2`)).toBe(false);
  });

  it('is redacted on the way in', () => {
    const path = join(folder, 'core.log');
    openLogSink(path).write('opened /home/ann/secret.txt from https://news.example/\n');
    expect(readFileSync(path, 'utf8')).toBe('opened [path] from [address]\n');
  });

  it('that cannot be written is silent instead of taking the app down', () => {
    writeFileSync(join(folder, 'file'), '');
    const sink = openLogSink(join(folder, 'file', 'core.log'));
    expect(() => sink.write('lost\n')).not.toThrow();
  });
});
