import { randomBytes } from 'node:crypto';
import type { Timer } from './timer';

/** A path that a person chose, under a name that the page may hold. */
export interface Grant {
  readonly token: string;
  readonly path: string;
  /** In the dialog, whose answer brings the page the token; or given from outside, so that the page must be told of it. */
  readonly origin: 'dialog' | 'given';
  /** A file to be written; without it, one to be read. */
  readonly use?: 'write';
}

/** Paths that the page may have imported, once each. */
export interface Grants {
  /** Makes a token and hands path and token to the core. */
  add(path: string, origin: Grant['origin'], use?: 'write'): string;
  /** The token was used; unknown ones are ignored. */
  spend(token: string): void;
  /** Not used yet and not too old: what a core that was started again must be told once more. */
  unspent(): readonly Grant[];
}

/** Time for a person to come back to a window that opens; after it the choice is void. */
export const grantLifeMs = 10 * 60_000;
const tokenBytes = 24;

export function createGrants(timer: Timer, tell: (grant: Grant) => void): Grants {
  const open = new Map<string, { readonly grant: Grant; readonly untilMs: number }>();
  const forgetOld = (): void => {
    for (const [token, { untilMs }] of open) if (untilMs <= timer.now()) open.delete(token);
  };
  return {
    add: (path, origin, use) => {
      forgetOld();
      const token = randomBytes(tokenBytes).toString('base64url');
      const grant = { token, path, origin, ...(use === undefined ? {} : { use }) };
      open.set(token, { grant, untilMs: timer.now() + grantLifeMs });
      tell(grant);
      return token;
    },
    spend: (token) => {
      open.delete(token);
    },
    unspent: () => {
      forgetOld();
      return [...open.values()].map(({ grant }) => grant);
    },
  };
}
