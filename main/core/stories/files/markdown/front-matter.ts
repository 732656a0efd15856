/** What stands above a text between two lines of dashes, as site generators write it. */
export interface FrontMatter {
  /** Names in small letters. Lists are joined with commas; everything else that is not a single line is left out. */
  readonly fields: ReadonlyMap<string, string>;
  /** The text below. */
  readonly body: string;
}

const yaml = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/;
/** Longer ones are no front matter but a text between two rules. */
const maxChars = 20_000;

/** Reads single-line fields of YAML (`key: value`) and TOML (`key = "value"`), and lists of YAML. No fields: the text has none. */
export function readFrontMatter(text: string): FrontMatter {
  const found = yaml.exec(text.slice(0, maxChars)) ?? toml.exec(text.slice(0, maxChars));
  const fields = fieldsIn(found?.[1] ?? '');
  return found !== null && fields.size > 0
    ? { fields, body: text.slice(found[0].length) }
    : { fields: new Map(), body: text };
}

function fieldsIn(source: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let open = '';
  for (const line of source.split('\n')) {
    const field = /^([A-Za-z][\w-]{0,40})\s*[:=]\s*(.*)$/.exec(line);
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1];
    if (field !== null) {
      open = field[1]?.toLowerCase() ?? '';
      fields.set(open, fieldValue(field[2] ?? ''));
    } else if (item !== undefined && open !== '') {
      fields.set(open, [fields.get(open), fieldValue(item)].filter(Boolean).join(', '));
    }
  }
  return fields;
}

function fieldValue(raw: string): string {
  const list = /^\[(.*)\]$/.exec(raw.trim())?.[1];
  if (list !== undefined) return list.split(',').map(unquoted).filter(Boolean).join(', ');
  return unquoted(raw);
}

const unquoted = (raw: string): string => {
  const text = raw.trim();
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text.replace(/^[|>][+-]?$/, '');
};
