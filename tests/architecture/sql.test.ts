import { describe, expect, test } from 'vitest';
import { constantText, nodesOf, type SyntaxNode, scriptsUnder, syntaxTree } from '../support/source';

const statement = /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|ATTACH|VACUUM|PRAGMA)\b\s/;

interface Built {
  readonly pieces: readonly string[];
  readonly expressions: readonly SyntaxNode[];
}

/** Text that is put together of pieces; null for all other nodes. */
function built(node: SyntaxNode): Built | null {
  if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as readonly { readonly value: { readonly raw: string } }[];
    const expressions = node.expressions as readonly SyntaxNode[];
    return expressions.length > 0 ? { pieces: quasis.map((quasi) => quasi.value.raw), expressions } : null;
  }
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return null;
  const sides = [node.left, node.right] as readonly SyntaxNode[];
  return {
    pieces: sides.flatMap((side) => constantText(side) ?? []),
    expressions: sides.filter((side) => constantText(side) === null),
  };
}

/** Constants of a file's top level that hold fixed text, or text put together of such constants only. */
function fixedTexts(file: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of syntaxTree(file).body as readonly SyntaxNode[]) {
    const declared = (node.type === 'ExportNamedDeclaration' ? node.declaration : node) as SyntaxNode | null;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') continue;
    for (const { id, init } of declared.declarations as readonly { id: SyntaxNode; init: SyntaxNode | null }[]) {
      if (init && (constantText(init) !== null || isFixed(built(init), names))) names.add(String(id.name));
    }
  }
  return names;
}

const isFixed = (text: Built | null, names: ReadonlySet<string>) =>
  text?.expressions.every((part) => part.type === 'Identifier' && names.has(String(part.name))) ?? false;

/** First line of each statement into which something is pasted while the program runs. */
function pasted(file: string): readonly string[] {
  const names = fixedTexts(file);
  return nodesOf(file)
    .map(built)
    .filter((text) => text !== null)
    .filter((text) => text.pieces.some((piece) => statement.test(piece)) && !isFixed(text, names))
    .map((text) => `${file}: ${text.pieces.join('…').trim().split('\n')[0]}`);
}

describe('statements to the database', () => {
  test('are constants: nothing is ever pasted into one', () => {
    expect(scriptsUnder('main').flatMap(pasted)).toEqual([]);
  });

  test('that have something pasted in would be noticed', () => {
    expect(pasted('tests/fixtures/architecture/pasted-sql.mts')).toHaveLength(3);
  });
});
