import { readFrontMatter } from './front-matter';

const fileName = /\.(?:md|markdown|mdown|mkdn?)$/i;
/** Each is rare in plain text; two of them are no chance. */
const signs: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^```/m,
  /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/,
  /(?:^|\s)\*\*[^*\n]{1,200}\*\*(?=\W|$)/m,
  /^[=-]{3,}$/m,
  /^> \S/m,
];
const sampleChars = 20_000;

/** By its name, its front matter, or a heading with a mark at its beginning and one more sign. */
export function isMarkdown(name: string, text: string): boolean {
  if (fileName.test(name)) return true;
  const { fields, body } = readFrontMatter(text);
  if (fields.has('title')) return true;
  const sample = body.slice(0, sampleChars);
  return /^\s*#{1,2} \S/.test(sample) && signs.filter((sign) => sign.test(sample)).length > 1;
}
