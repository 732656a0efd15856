import type { Player } from '../playback/types';
import { scrollTarget } from './centre-band';
import { rangeOf } from './dom-range';

export interface FollowOptions {
  readonly player: Pick<Player, 'snapshot' | 'subscribe'>;
  /** Where this story is drawn now, or null. */
  rootOf(storyId: string): HTMLElement | null;
  /** The element that scrolls the story, or null. */
  scroller(): HTMLElement | null;
}

export interface Follower {
  isFollowing(): boolean;
  /** Follows again and shows the sentence: Ctrl+I, stop. A skip does it by itself. `instant`: without gliding there. */
  follow(behavior?: ScrollBehavior): void;
  dispose(): void;
}

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** Keeps the sentence that is read in the centre band, until the person scrolls. */
export function createFollower({ player, rootOf, scroller }: FollowOptions): Follower {
  let isFollowing = true;
  let jumps = player.snapshot().jumps;
  let shown = player.snapshot().sentence;

  const show = (behavior: ScrollBehavior = 'smooth'): void => {
    const { story, sentence } = player.snapshot();
    const root = story && rootOf(story.storyId);
    const frame = scroller();
    const ranges = root && sentence ? rangeOf(root, sentence) : [];
    if (frame && ranges.length > 0) scrollTo(frame, ranges, behavior);
  };

  const follow = (behavior?: ScrollBehavior): void => {
    isFollowing = true;
    show(behavior);
  };

  const update = (): void => {
    const snapshot = player.snapshot();
    // A smooth scroll while the voice is being made would delay it: both want the processor.
    if (snapshot.state === 'loading') return;
    const hasJumped = snapshot.jumps !== jumps;
    if (!hasJumped && snapshot.sentence === shown) return;
    jumps = snapshot.jumps;
    shown = snapshot.sentence;
    if (hasJumped) isFollowing = true;
    if (isFollowing) show();
  };

  const letGo = (event: Event): void => {
    const isInside = event.target instanceof Node && scroller()?.contains(event.target);
    if (isInside && isScrolling(event)) isFollowing = false;
  };

  const off = player.subscribe(update);
  const events = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
  for (const name of events) document.addEventListener(name, letGo, { capture: true, passive: true });
  return {
    isFollowing: () => isFollowing,
    follow,
    dispose() {
      off();
      for (const name of events) document.removeEventListener(name, letGo, { capture: true });
    },
  };
}

/** A press in the scroll bar lands on the scrolling element itself, beside its content. */
function isScrolling(event: Event): boolean {
  if (event instanceof KeyboardEvent)
    return scrollKeys.has(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!(event instanceof PointerEvent)) return true;
  return (
    event.target instanceof HTMLElement && event.offsetX >= event.target.clientWidth && event.target.clientWidth > 0
  );
}

/** Where the visible part of a scrolling element begins. The page itself begins above the window once it is scrolled. */
const viewTop = (frame: HTMLElement): number =>
  frame === document.documentElement ? 0 : frame.getBoundingClientRect().top;

function scrollTo(frame: HTMLElement, ranges: readonly Range[], behavior: ScrollBehavior): void {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top)) - viewTop(frame);
  const bottom = Math.max(...boxes.map((box) => box.bottom)) - viewTop(frame);
  const by = scrollTarget({ top, bottom }, frame.clientHeight);
  if (by === 0) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  frame.scrollBy({ top: by, behavior: isCalm ? 'instant' : behavior });
}
