import type { SpokenRule } from '../rule';

/** Rules for what is written in letters and signs, a file a subject. */
export const wordRules: readonly SpokenRule[] = [];
