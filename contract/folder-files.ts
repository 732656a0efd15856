const readable = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

/** The order of a folder's files: `2.txt` before `10.txt`. */
export const byFileName = new Intl.Collator('en', { numeric: true }).compare;

/** Files of a folder that are read as stories, told by their names: texts, Markdown and saved pages, hidden ones left out. */
export const isFolderText = (name: string): boolean => readable.test(name) && !name.startsWith('.');
