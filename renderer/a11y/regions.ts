/** The four regions of the window in reading order. */
export const regionNames = ['feeds', 'headlines', 'story', 'player'] as const;
export type RegionName = (typeof regionNames)[number];

/** Regions that the narrow layout shows one at a time; the player is always there. */
export type PageRegion = Exclude<RegionName, 'player'>;

export const isPageRegion = (name: RegionName | null): name is PageRegion => name !== null && name !== 'player';

/** The neighbour in the ring. From outside all regions, forwards begins with Feeds, backwards with Player. */
export function neighbourRegion(current: RegionName | null, direction: 1 | -1): RegionName {
  const at = current === null ? (direction === 1 ? -1 : 0) : regionNames.indexOf(current);
  return regionNames[(at + direction + regionNames.length) % regionNames.length] ?? 'headlines';
}

/** Where Back leads: from the story or the player to its headline, from there to the feeds. */
export const regionBefore = (current: RegionName | null): PageRegion =>
  current === 'headlines' || current === 'feeds' ? 'feeds' : 'headlines';

/** The region that holds an element, by its `data-region`. */
export function regionOf(element: Element | null): RegionName | null {
  const name = element?.closest<HTMLElement>('[data-region]')?.dataset.region;
  return regionNames.find((one) => one === name) ?? null;
}
