import { attributeOf, type MarkupNode } from './markup';

/** Longest text that stands for an image within a line, in UTF-16 units: an emoji or a formula. */
const maxInlineChars = 20;
/** Images up to this width or height, in CSS pixels, are there to count readers. */
const maxTrackerPixels = 2;

const fileName = /^[^\s]*\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic)$/i;

/** The alternative text of an image, or null when it has none worth hearing. */
export function alternativeText(image: MarkupNode): string | null {
  const alt = attributeOf(image, 'alt')?.trim() ?? '';
  if (alt === '' || fileName.test(alt) || isTracker(image)) return null;
  return alt;
}

function isTracker(image: MarkupNode): boolean {
  const sides = [attributeOf(image, 'width'), attributeOf(image, 'height')];
  return sides.some((side) => side !== null && /^\s*\d/.test(side) && Number.parseFloat(side) <= maxTrackerPixels);
}

/** Whether the text of an image belongs into the line where it stands; `isInLine`: there is text before it. */
export const flowsWithText = (alt: string, isInLine: boolean): boolean =>
  alt.length <= maxInlineChars && (isInLine || !/[\p{L}\p{N}]/u.test(alt));
