/** Letters and figures only: how titles are compared. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const divider = /\s+[|\-–—·»:/]{1,2}\s+|\s*\|\s*/u;

/**
 * The headline among what a page calls itself.
 *
 * @param titles    surest first; may carry the site's name before or after the headline
 * @param headings  headings that are seen, highest first
 */
export function chooseHeadline(titles: readonly string[], headings: readonly string[], source: string): string | null {
  const [title] = titles;
  if (title === undefined) return headings[0] ?? null;
  const seen = headings.find((heading) => isPartOf(heading, title));
  return seen ?? withoutSource(title, source);
}

/** At least half of the title: "News" is part of "News from the north", but not its headline. */
function isPartOf(heading: string, title: string): boolean {
  const [bareHeading, bareTitle] = [bareWords(heading), bareWords(title)];
  return bareHeading !== '' && bareTitle.includes(bareHeading) && bareHeading.length * 2 >= bareTitle.length;
}

function withoutSource(title: string, source: string): string {
  const parts = title.split(divider);
  const isSource = (part: string | undefined) => part !== undefined && bareWords(part) === bareWords(source);
  if (parts.length < 2) return title;
  if (isSource(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/[\s|\-–—·»:/]+$/u, '');
  if (isSource(parts[0])) return title.slice(parts[0]?.length).replace(/^[\s|\-–—·»:/]+/u, '');
  return title;
}
