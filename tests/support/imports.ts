import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { constantText, fromRoot, nodesOf, repository, type SyntaxNode } from './source';

/** One import, whatever its form: static, of types, dynamic, `require`, `export … from`. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly isType: boolean;
}

export type Target =
  | { readonly kind: 'ours'; readonly path: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

const requireNames = new Set(['require', 'requireFrom', 'requireHere']);

function specifierNode(node: SyntaxNode): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return node.source;
    case 'TSImportType':
      return (node.argument as SyntaxNode | undefined)?.literal ?? node.argument ?? node.source;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression':
      return isRequire(node.callee as SyntaxNode) ? (node.arguments as readonly unknown[])[0] : null;
    default:
      return null;
  }
}

/** `require(…)`, `require.resolve(…)` and `createRequire(…)(…)`. */
function isRequire(callee: SyntaxNode): boolean {
  if (callee.type === 'Identifier') return requireNames.has(String(callee.name));
  if (callee.type === 'MemberExpression') return isRequire(callee.object as SyntaxNode);
  return callee.type === 'CallExpression' && (callee.callee as SyntaxNode).name === 'createRequire';
}

const isTypeOnly = (node: SyntaxNode) =>
  node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';

/** Every import of a file. One whose name is computed is given as `<computed>`, because nobody can check it. */
export function importsOf(file: string): readonly Import[] {
  return nodesOf(file).flatMap((node) => {
    const source = specifierNode(node);
    if (source === null || source === undefined) return [];
    return [{ file, specifier: constantText(source) ?? '<computed>', isType: isTypeOnly(node) }];
  });
}

/** What an import leads to: a file of ours (path from the root), a module of Node, or a package. */
export function targetOf({ file, specifier }: Import): Target {
  const plain = specifier.replace(/[?#].*$/, '');
  if (plain.startsWith('.')) return { kind: 'ours', path: fileBehind(resolve(repository, dirname(file), plain)) };
  if (plain.startsWith('node:')) return { kind: 'node', name: plain };
  if (builtinModules.includes(plain)) return { kind: 'node', name: `node:${plain}` };
  const [scopeOrName = '', name] = plain.split('/');
  return { kind: 'package', name: scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName };
}

/** Imports are written without extension. */
function fileBehind(path: string): string {
  const found = ['', '.ts', '.tsx', '.mjs', '.cjs']
    .map((ending) => path + ending)
    .find((p) => existsSync(p) && !isFolder(p));
  return fromRoot(found ?? path);
}

const isFolder = (path: string) => existsSync(join(path, '.'));
