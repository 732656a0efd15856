/** Text as it is compared: without case and accents, near to what the full-text table does. May be of another length. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
