import type { Settings } from '../../contract/settings';
import type { Player, TextRange } from '../playback/types';
import { rangeOf } from './dom-range';

/** Names for `::highlight()` in the style sheets; `find` belongs to the search in a story. */
export const highlightNames = { sentence: 'sentence', word: 'word', find: 'find' } as const;

export interface HighlightOptions {
  readonly player: Pick<Player, 'snapshot' | 'subscribe'>;
  /** Where this story is drawn now, or null: another story may be shown than is read. */
  rootOf(storyId: string): HTMLElement | null;
  settings(): Pick<Settings, 'highlightSentence' | 'highlightWord'>;
}

export interface Highlights {
  /** Paints again: call it when another story or part is drawn or settings changed. Changes inside the root are noticed. */
  rebuild(): void;
  dispose(): void;
}

/** The word is painted over the sentence, the person's search over both. */
const priorities = { sentence: 0, word: 1 } as const;

/**
 * Marks the sentence and the word that are read, without touching the DOM. Paints with each new snapshot, which follows the audio clock;
 * also the stopped sentence, so that it can be found again.
 */
export function showHighlights({ player, rootOf, settings }: HighlightOptions): Highlights {
  const painted: { sentence: TextRange | null; word: TextRange | null } = { sentence: null, word: null };
  let observed: HTMLElement | null = null;

  const paint = (isForced: boolean): void => {
    const { story, sentence, word } = player.snapshot();
    const root = story && rootOf(story.storyId);
    const { highlightSentence, highlightWord } = settings();
    const wanted = { sentence: highlightSentence ? sentence : null, word: highlightWord ? word : null };
    const hasMoved = observe(root) || isForced;
    for (const name of ['sentence', 'word'] as const) {
      if (!hasMoved && painted[name] === wanted[name]) continue;
      painted[name] = wanted[name];
      setHighlight(name, root && wanted[name] ? rangeOf(root, wanted[name]) : []);
    }
  };

  const observer = new MutationObserver(() => paint(true));
  const observe = (root: HTMLElement | null): boolean => {
    if (root === observed) return false;
    observer.disconnect();
    if (root) observer.observe(root, { childList: true, characterData: true, subtree: true });
    observed = root;
    return true;
  };

  const off = player.subscribe(() => paint(false));
  paint(true);
  return {
    rebuild: () => paint(true),
    dispose() {
      off();
      observer.disconnect();
      for (const name of ['sentence', 'word'] as const) CSS.highlights.delete(name);
    },
  };
}

function setHighlight(name: 'sentence' | 'word', ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priorities[name];
  CSS.highlights.set(name, highlight);
}
