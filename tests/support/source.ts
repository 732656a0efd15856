import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseAst } from 'vite';

export const repository = resolve(import.meta.dirname, '../..');

/** Made or fetched, never written by us. */
const generated = new Set(['node_modules', 'out', 'dist', '.git', '.cache']);

/** Files under a folder of the repository, as paths from its root with forward slashes, in order. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

const isScript = (path: string) => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(path) && !path.endsWith('.d.ts');

export const scriptsUnder = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap(filesUnder).filter(isScript);

export const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8');

export const fromRoot = (path: string): string => relative(repository, path).split(sep).join('/');

/** A node of the syntax tree (ESTree with TypeScript's nodes). */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** Throws when the file is no valid TypeScript or JavaScript. */
export const syntaxTree = (path: string): SyntaxNode =>
  parseAst(textOf(path), {
    lang: path.endsWith('x') ? 'tsx' : path.endsWith('ts') ? 'ts' : 'js',
  }) as unknown as SyntaxNode;

/** A node and everything below it, each with its parent. */
export function* withParents(
  node: SyntaxNode,
  parent: SyntaxNode | null = null,
): Generator<[SyntaxNode, SyntaxNode | null]> {
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* withParents(child, node);
  }
}

export const nodesOf = (path: string): readonly SyntaxNode[] =>
  [...withParents(syntaxTree(path))].map(([node]) => node);

/** Value of a string literal or of a template without expressions. */
export function constantText(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}
