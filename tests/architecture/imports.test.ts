import { describe, expect, test } from 'vitest';
import { type Import, importsOf, targetOf } from '../support/imports';
import { type SyntaxNode, scriptsUnder, syntaxTree, withParents } from '../support/source';
import { type Room, roomOf, rooms } from './rooms';

const files = scriptsUnder('contract', 'main', 'renderer');
const imports = files.flatMap(importsOf);

function mayImport(room: Room, entry: Import): boolean {
  const target = targetOf(entry);
  switch (target.kind) {
    case 'package':
      return room.packages.includes(target.name);
    case 'node':
      return room.node === 'all' || room.node.includes(target.name);
    case 'ours': {
      const other = roomOf(target.path);
      return other !== undefined && (other === room || room.rooms.includes(other.name));
    }
  }
}

const told = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

/** Names used as global values: not a property, not a key, and not declared by the file itself. */
function globalsUsed(path: string, names: ReadonlySet<string>): readonly string[] {
  const all = [...withParents(syntaxTree(path))];
  const own = new Set(all.flatMap(([node]) => declaredName(node)));
  return all.flatMap(([node, parent]) => {
    const name = String(node.name);
    const isGlobal = node.type === 'Identifier' && names.has(name) && !own.has(name) && !isOnlyAName(node, parent);
    return isGlobal ? [`${path}: ${name}`] : [];
  });
}

function declaredName(node: SyntaxNode): readonly string[] {
  const isDeclaration = ['VariableDeclarator', 'FunctionDeclaration'].includes(node.type);
  return isDeclaration ? [String((node.id as SyntaxNode | null)?.name)] : [];
}

function isOnlyAName(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent.property === node && parent.computed !== true;
  return ['Property', 'MethodDefinition', 'TSMethodSignature', 'TSPropertySignature', 'ImportSpecifier'].includes(
    parent.type,
  )
    ? parent.value !== node
    : false;
}

describe('the rooms', () => {
  test('hold every file of contract, main and renderer', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  test('only point downwards, so that no two can need each other', () => {
    const place = (name: string) => rooms.findIndex((room) => room.name === name);
    for (const room of rooms) for (const other of room.rooms) expect(place(other)).toBeLessThan(place(room.name));
  });

  test.each(rooms.filter((room) => files.some(room.holds)).map((room) => [room.name, room] as const))(
    '%s imports what its row allows and nothing else',
    (_name, room) => {
      const refused = imports.filter((entry) => room.holds(entry.file) && !mayImport(room, entry));
      expect(refused.map(told)).toEqual([]);
    },
  );
});

describe('the core', () => {
  const coreFiles = scriptsUnder('main/core');

  test('waits and fetches only through its ports', () => {
    const outside = new Set(['setTimeout', 'setInterval', 'setImmediate', 'fetch', 'XMLHttpRequest', 'WebSocket']);
    expect(coreFiles.flatMap((file) => globalsUsed(file, outside))).toEqual([]);
  });

  test('would be caught waiting or fetching by itself', () => {
    const found = globalsUsed(
      'tests/fixtures/architecture/outside-world.mts',
      new Set(['setTimeout', 'fetch', 'process']),
    );
    expect(found.map((line) => line.split(': ')[1])).toEqual(['setTimeout', 'process']);
  });

  test('reads neither the environment nor the clock of the machine', () => {
    const outside = new Set(['process', 'performance']);
    expect(coreFiles.flatMap((file) => globalsUsed(file, outside))).toEqual([]);
  });
});

describe('dangerous packages', () => {
  test('zod is imported by contract/jitless.ts only', () => {
    expect(imports.filter((entry) => entry.specifier === 'zod').map((entry) => entry.file)).toEqual([
      'contract/jitless.ts',
    ]);
  });

  test('no test imports electron, which would start a download', () => {
    const ofTests = scriptsUnder('tests')
      .filter((file) => !file.startsWith('tests/fixtures/'))
      .flatMap(importsOf);
    expect(ofTests.filter((entry) => entry.specifier === 'electron' && !entry.isType).map(told)).toEqual([]);
  });
});

describe('imports', () => {
  test('are noticed in every form', () => {
    const found = importsOf('tests/fixtures/architecture/every-import.mts').map((entry) => entry.specifier);
    expect(found.sort()).toEqual([
      './side-effect',
      '<computed>',
      '@scope/name/deep',
      ...['dynamic', 'export-all', 'export-from', 'import-equals', 'inline-type', 'made', 'needed', 'resolved'],
      ...['static-type', 'static-value'],
    ]);
  });

  test('have names that can be read here', () => {
    expect(imports.filter((entry) => entry.specifier === '<computed>').map(told)).toEqual([]);
  });

  test('never go round in a circle', () => {
    const next = new Map<string, string[]>();
    for (const entry of imports.filter((candidate) => !candidate.isType)) {
      const target = targetOf(entry);
      if (target.kind === 'ours') next.set(entry.file, [...(next.get(entry.file) ?? []), target.path]);
    }
    expect(circles(next)).toEqual([]);
  });
});

/** Each circle once, from where it was entered. */
function circles(next: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
