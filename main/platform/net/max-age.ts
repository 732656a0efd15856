/**
 * How long a server calls its answer fresh, whole seconds; null where it does not say, or does not want it kept at all.
 *
 * @param header Cache-Control
 */
export function maxAgeSeconds(header: string | null): number | null {
  const wishes = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((wish) => wish.trim());
  if (wishes.includes('no-cache') || wishes.includes('no-store')) return null;
  const digits = wishes.map((wish) => /^max-age="?(\d{1,10})"?$/.exec(wish)?.[1]).find((found) => found !== undefined);
  return digits === undefined ? null : Number(digits);
}
