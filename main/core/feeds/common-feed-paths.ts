import { webLink } from './web-link';

/** The likeliest first: WordPress and most of its kin, then Hugo, Jekyll, Ghost, Tumblr, Blogger. */
const paths = ['feed', 'rss', 'index.xml', 'atom.xml', 'feed.xml', 'rss.xml', 'feed.json'] as const;

/** Where sites that declare no feed often have one: beside the page first where it is a folder, then at the top of the site. */
export function commonFeedPaths(pageUrl: string): readonly string[] {
  const page = webLink(pageUrl, null);
  if (page === null) return [];
  const folder = new URL('.', page).href;
  const top = new URL('/', page).href;
  const all =
    folder === top ? paths.map((path) => top + path) : [folder + paths[0], ...paths.map((path) => top + path)];
  return [...new Set(all)];
}
