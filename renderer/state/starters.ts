import type { StarterSite } from '../../contract/feeds';

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

/** Languages of the sites without their regions, each once. */
export const starterLanguages = (sites: readonly StarterSite[]): readonly string[] => [
  ...new Set(sites.map(({ language }) => primary(language))),
];

/** Countries of the sites in a language, each once; `world` goes first. */
export function starterRegions(sites: readonly StarterSite[], language: string | null): readonly string[] {
  const regions = new Set(startersOf(sites, language, null).map(({ region }) => region));
  return [...(regions.has('world') ? ['world'] : []), ...[...regions].filter((region) => region !== 'world').sort()];
}

/** @param language primary tag; null: all. @param region null: all */
export const startersOf = (
  sites: readonly StarterSite[],
  language: string | null,
  region: string | null,
): readonly StarterSite[] =>
  sites.filter(
    (site) => (language === null || primary(site.language) === language) && (region === null || site.region === region),
  );
