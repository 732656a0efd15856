import type { EnclosureDraft } from './feed-draft';

export interface AtomLink {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
  readonly length?: number;
}

/** The link to the thing itself: HTML before any other type. A link without `rel` is one (RFC 4287, 4.2.7.2). */
export function alternateLink(links: readonly AtomLink[] | undefined): string | undefined {
  const alternates = (links ?? []).filter(({ href, rel }) => href !== undefined && /^(?:alternate)?$/i.test(rel ?? ''));
  const page = alternates.find(({ type }) => type === undefined || /html/i.test(type));
  return (page ?? alternates[0])?.href;
}

export const enclosureLinks = (links: readonly AtomLink[] | undefined): readonly EnclosureDraft[] =>
  (links ?? [])
    .filter(({ rel }) => rel?.toLowerCase() === 'enclosure')
    .map(({ href, type, length }) => ({ url: href, mediaType: type, bytes: length }));
