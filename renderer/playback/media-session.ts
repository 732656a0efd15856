import type { StoryView } from '../../contract/story';
import type { Player, PlayerSnapshot } from './types';

export interface MediaSessionOptions {
  /** What the play key reads when nothing was read yet. */
  shown(): StoryView | null;
}

const sessionStates = { idle: 'none', loading: 'playing', speaking: 'playing', paused: 'paused' } as const;

/** Headset and media keys, and what the system shows about the story. Previous and next mean story. The answer disconnects. */
export function connectMediaSession(player: Player, { shown }: MediaSessionOptions): () => void {
  const session = navigator.mediaSession;
  const handlers: Readonly<Partial<Record<MediaSessionAction, () => void>>> = {
    play: () => isSounding(player.snapshot()) || player.toggle(shown()),
    pause: () => player.pause(),
    stop: () => player.stop(),
    previoustrack: () => player.skip('story', -1, shown()),
    nexttrack: () => player.skip('story', 1, shown()),
  };
  const actions = Object.entries(handlers) as [MediaSessionAction, () => void][];
  for (const [action, handler] of actions) session.setActionHandler(action, handler);

  let told: StoryView | null = null;
  const tell = (): void => {
    const { state, story } = player.snapshot();
    session.playbackState = sessionStates[state];
    if (story === told) return;
    told = story;
    session.metadata = story && metadataOf(story);
  };
  const off = player.subscribe(tell);
  tell();
  return () => {
    off();
    for (const [action] of actions) session.setActionHandler(action, null);
    session.metadata = null;
    session.playbackState = 'none';
  };
}

/** A second "play" must not pause. */
const isSounding = ({ state }: PlayerSnapshot): boolean => state === 'loading' || state === 'speaking';

const metadataOf = ({ headline, source }: StoryView): MediaMetadata =>
  new MediaMetadata({ title: headline, artist: source, album: 'Crier' });
