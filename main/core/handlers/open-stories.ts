import { ok, type Result } from '../../../contract/errors';
import type { Library } from '../library/library';
import type { Story } from '../stories/story';

/** Stories kept in memory: the shown one, the one being read, and their neighbours. */
const keptStories = 4;

/** Reads stories from the library and keeps the last few, so that their plans (see `speech/view.ts`) are made once. */
export interface OpenStories {
  get(storyId: string): Result<Story>;
  /** After stories were added or changed. */
  forget(): void;
}

export function createOpenStories(library: Library): OpenStories {
  const stories = new Map<string, Story>();
  return {
    get(storyId) {
      const known = stories.get(storyId);
      const found = known === undefined ? library.story(storyId) : ok(known);
      if (!found.ok) return found;
      stories.delete(storyId);
      stories.set(storyId, found.value);
      for (const oldest of [...stories.keys()].slice(0, -keptStories)) stories.delete(oldest);
      return found;
    },
    forget: () => stories.clear(),
  };
}
