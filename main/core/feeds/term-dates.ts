import type { DcTermsNs } from 'feedsmith';

/** When it was issued, else made, else changed. */
export const termDates = (terms: DcTermsNs.ItemOrFeed<string> | undefined): readonly (string | undefined)[] => [
  terms?.issued?.[0],
  terms?.created?.[0],
  terms?.modified?.[0],
];
