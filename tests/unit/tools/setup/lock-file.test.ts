import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = resolve(import.meta.dirname, '../../../../package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Readonly<Record<string, Locked>> };

/** Whether Node would find `name` from a package's folder, going up. */
function canFind(from: string, name: string): boolean {
  if (packages[join(from, 'node_modules', name)] !== undefined) return true;
  return from !== '' && canFind(from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
}

describe('the lock file', () => {
  it('holds all that its packages ask for, also for other systems: else npm ci refuses on a fresh machine', () => {
    const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !canFind(folder, name))
        .map((name) => `${folder} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('pins the content of every package, and names no place to download from', () => {
    const locked = Object.entries(packages).filter(([folder]) => folder !== '');
    expect(locked.filter(([, { version, integrity }]) => !version || !integrity)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
