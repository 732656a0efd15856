/** Share of the height above and below which a sentence leaves the centre band. */
const band = { top: 0.2, bottom: 0.7 } as const;

/**
 * How far to scroll so that a sentence stands in the centre band, in CSS px; 0 when it is there already.
 *
 * @param sentence its edges, measured from the top of the visible height
 * @returns positive to scroll down. A sentence that is higher than the band starts at the band's top.
 */
export function scrollTarget(sentence: { readonly top: number; readonly bottom: number }, heightPx: number): number {
  const bandTop = heightPx * band.top;
  const bandBottom = heightPx * band.bottom;
  const isHigh = sentence.bottom - sentence.top > bandBottom - bandTop;
  const isInside = sentence.top >= bandTop && (isHigh ? sentence.top <= bandTop : sentence.bottom <= bandBottom);
  return isInside ? 0 : Math.round(sentence.top - bandTop);
}
