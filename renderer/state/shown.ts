import type { Result } from '../../contract/errors';
import type { StoryStatus, StoryView } from '../../contract/story';
import { createStore, type Store } from './store';

/** How long a line of Headlines must be at rest before its story is shown. */
export const restDelayMs = 250;

export interface ShownPorts {
  open(storyId: string, part?: number): Promise<Result<StoryView>>;
  /** Calls back after `delayMs`; the answer takes it back. */
  after(delayMs: number, run: () => void): () => void;
  onFailed(result: Result<never>): void;
}

/** The story on screen. A newer wish always cancels an older one, also when its answer comes late. */
export interface Shown extends Pick<Store<StoryView | null>, 'get' | 'subscribe'> {
  /** Shows a story when the choice has rested on it. */
  rest(storyId: string): void;
  /** Shows a story now; null when a newer wish came in between, or it failed. */
  openNow(storyId: string, part?: number): Promise<StoryView | null>;
  /** Shows what is loaded already: the story that is being read. */
  put(story: StoryView): void;
  /** Opens again what could not be opened because the core was away; nothing when a newer wish came since. */
  openMissed(): void;
  /** The shown story may have another text now: it is asked for again, if it still is the one on screen. Null when it is not. */
  reopen(storyId: string): Promise<StoryView | null>;
  patch(storyId: string, change: Partial<StoryStatus>): void;
  clear(): void;
}

export function createShown(ports: ShownPorts): Shown {
  const store = createStore<StoryView | null>(null);
  let generation = 0;
  let takeBack = (): void => {};
  let missed: (() => void) | null = null;

  const begin = (): number => {
    takeBack();
    missed = null;
    takeBack = () => {};
    generation += 1;
    return generation;
  };

  const openNow = async (storyId: string, part?: number): Promise<StoryView | null> => {
    const mine = begin();
    const result = await ports.open(storyId, part);
    if (mine !== generation) return null;
    if (!result.ok) {
      if (result.error.code === 'core-down') missed = () => void openNow(storyId, part);
      ports.onFailed(result);
      return null;
    }
    store.set(result.value);
    return result.value;
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    rest(storyId) {
      begin();
      if (store.get()?.storyId === storyId) return;
      takeBack = ports.after(restDelayMs, () => void openNow(storyId));
    },
    openNow,
    put(story) {
      begin();
      store.set(story);
    },
    openMissed: () => missed?.(),
    // No newer wish: what the person waits for is left alone.
    async reopen(storyId) {
      const before = store.get();
      if (before?.storyId !== storyId) return null;
      const result = await ports.open(storyId, before.part === 0 ? undefined : before.part);
      const now = store.get();
      if (!result.ok || now?.storyId !== storyId || now.part !== before.part) return null;
      store.set(result.value);
      return result.value;
    },
    patch(storyId, change) {
      store.update((story) => (story?.storyId === storyId ? { ...story, ...change } : story));
    },
    clear() {
      begin();
      store.set(null);
    },
  };
}
