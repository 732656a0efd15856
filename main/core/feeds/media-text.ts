import type { MediaNs } from 'feedsmith';
import { htmlOfText } from './html-of-text';

/** What films and pictures say about themselves; many have no other text. HTML. */
export function mediaText(media: MediaNs.ItemOrFeed | undefined): string | undefined {
  const all = [media, ...(media?.groups ?? []), ...(media?.contents ?? [])];
  const told = all.find((part) => part?.description?.value !== undefined)?.description;
  if (told?.value === undefined) return undefined;
  return told.type === 'html' ? told.value : htmlOfText(told.value);
}
