import type { Call } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import { createWebAudioOutput } from '../playback/timeline';
import type { Player, SoundOutput } from '../playback/types';

export interface PreviewText {
  readonly text: string;
  readonly language: string;
  /** Null: the voice that would be taken for the language. */
  readonly voiceId: string | null;
  readonly rate: number;
  /** Past the person's own pronunciations: a trial of one. */
  readonly verbatim?: boolean;
}

/** The voice test. It silences the story first, and the story silences it: two voices never sound at once. */
export interface Preview {
  play(preview: PreviewText): Promise<Result<null>>;
  stop(): void;
}

export function createPreview(call: Call, player: Pick<Player, 'pause' | 'snapshot' | 'subscribe'>): Preview {
  let output: SoundOutput | null = null;
  let count = 0;
  let isOn = false;

  const stop = (): void => {
    if (!isOn) return;
    isOn = false;
    void call('speech.cancel', { tickets: [`preview-${count}`] });
    output?.clear();
  };

  player.subscribe(() => {
    const { state } = player.snapshot();
    if (state === 'speaking' || state === 'loading') stop();
  });

  return {
    stop,
    async play(preview) {
      player.pause();
      stop();
      count += 1;
      isOn = true;
      const mine = count;
      const sound = await call('speech.preview', { ...preview, ticket: `preview-${mine}` });
      if (!sound.ok) return sound;
      if (isOn && mine === count) {
        output ??= createWebAudioOutput();
        output.resume();
        output.enqueue(sound.value, 0, 0, () => {});
      }
      return { ok: true, value: null };
    },
  };
}
