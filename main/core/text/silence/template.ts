/** Lists that templates name, by name. */
export type TemplateLists = Readonly<Record<string, readonly string[]>>;

const named: Readonly<Record<string, string>> = { names: '(?<names>.{2,200}?)' };
const maxDepth = 3;

/**
 * A phrase as a pattern's source: `[maybe]`, `(this|that)`, `{list}` for any entry of a list, `{names}` for names (the group `names`),
 * `...` for up to 120 characters of one phrase, `?` after a sign or a bracket that may be missing. Everything else stands for itself.
 */
export function templateSource(template: string, lists: TemplateLists, depth = 0): string {
  return template
    .replace(/\.{3}|[.+*^$\\]/g, (sign) => (sign === '...' ? '…' : `\\${sign}`))
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\[/g, '(?:')
    .replace(/\]/g, ')?')
    .replace(/\{([a-z]+)\}/g, (_, name: string) => named[name] ?? anyOf(lists[name] ?? [], lists, depth))
    .replace(/…/g, '[^,.!?]{1,120}');
}

function anyOf(entries: readonly string[], lists: TemplateLists, depth: number): string {
  if (depth > maxDepth) throw new Error('a list of a template names itself');
  return `(?:${entries.map((entry) => templateSource(entry, lists, depth + 1)).join('|')})`;
}

/** A pattern for any of these phrases as a whole text, in capitals or not; `after` is the source of what follows them. */
export const phrases = (templates: readonly string[], lists: TemplateLists, after = ''): RegExp =>
  new RegExp(`^(?:${templates.map((template) => templateSource(template, lists)).join('|')})${after}$`, 'iu');
