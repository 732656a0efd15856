/** Parameters that tell where a reader came from, never which story it is. Ours, from what news sites and mail services add. */
const tracking =
  /^(utm_\w+|at_\w+|mc_[a-z]+|pk_\w+|mtm_\w+|ns_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|wt_?mc|wt\.mc|cmpid?|campaign|ref|ref_?src|referrer|source|src|feature|smid|smtyp|partner|xtor|xtref|__twitter_impression|amp|outputtype|output|mkt_tok|icid|rss|ocid|ito|sh|s_cid|share|guccounter|spm)$/i;

/**
 * What all copies of a link to one story have in common, or null where a link names no story: none, not of the web, or a site's front page.
 * Without scheme, `www`, mobile and AMP forms, tracking parameters, fragment and closing slash; parameters in order of their names.
 */
export function linkKey(url: string | null): string | null {
  const parsed = url === null ? null : parse(url);
  if (parsed === null) return null;
  const host = parsed.hostname.replace(/^(www\d?|m|mobile|amp)\./, '');
  const path = parsed.pathname
    .replace(/^\/amp\//, '/')
    .replace(/(\/amp|\.amp|\/index\.(html?|php))?\/*$/i, '')
    .replace(/\.amp\.html$/i, '.html');
  const query = storyParameters(parsed);
  return path === '' && query === '' ? null : `${host}${parsed.port ? `:${parsed.port}` : ''}${path}${query}`;
}

/** Longer ones are no links to stories; our own choice. */
const maxLinkChars = 2_000;

function parse(url: string): URL | null {
  if (url.length > maxLinkChars) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
  } catch {
    return null;
  }
}

function storyParameters({ searchParams }: URL): string {
  const kept = [...searchParams].filter(([name]) => !tracking.test(name)).map(([name, value]) => `${name}=${value}`);
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}
