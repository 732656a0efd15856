import { reuse } from './snapshot';
import type { PlayerSnapshot } from './types';

/** The newest snapshot and who wants to know of it. */
export interface Bulletin {
  snapshot(): PlayerSnapshot;
  subscribe(listener: () => void): () => void;
  /** Draws a new snapshot; listeners hear of it when it differs. While words have times, again before each picture. */
  publish(): void;
  dispose(): void;
}

interface BulletinSource {
  draw(): PlayerSnapshot;
  hasWordTimes(): boolean;
  nextFrame(work: () => void): () => void;
}

export function createBulletin({ draw, hasWordTimes, nextFrame }: BulletinSource): Bulletin {
  const listeners = new Set<() => void>();
  let snapshot = draw();
  let callOffFrame: (() => void) | null = null;

  const followWords = (): void => {
    if (callOffFrame || !hasWordTimes()) return;
    callOffFrame = nextFrame(() => {
      callOffFrame = null;
      publish();
    });
  };

  const publish = (): void => {
    const last = snapshot;
    snapshot = reuse(last, draw());
    followWords();
    if (snapshot === last) return;
    for (const listener of [...listeners]) listener();
  };

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish,
    dispose() {
      callOffFrame?.();
      callOffFrame = null;
      listeners.clear();
    },
  };
}
