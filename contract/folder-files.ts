const readable = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

/** Files of a folder that are read as stories, told by their names: texts, Markdown and saved pages, hidden ones left out. */
export const isFolderText = (name: string): boolean => readable.test(name) && !name.startsWith('.');
