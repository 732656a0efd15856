import { until } from '../support/until';
import { playerIs } from '../support/window';
import type { Session } from './session';

export interface PauseTimes {
  readonly toSilenceMs: readonly number[];
  readonly toSoundMs: readonly number[];
}

/** How long the voice sounds before a key pauses it; the moments are spread over a sentence. */
const soundingMs = (round: number): number => 450 + ((round * 137) % 500);
/** A voice that was silent for so long before the key was between two sentences: that moment says nothing. */
const silentBeforeMs = 10;
const settledMs = 350;

/** The voice must be one that never falls silent inside a sentence, and the story on the screen must be made for it. */
export async function pauseAndResume(session: Session, count: number): Promise<PauseTimes> {
  const { keys, recording, run } = session;
  const toSilenceMs: number[] = [];
  const toSoundMs: number[] = [];
  const hasSounded = (ms: number) => {
    const last = recording.segments({ joinMs: 60 }).at(-1);
    return last !== undefined && last.toMs - last.fromMs > ms;
  };
  await session.hush();
  await keys.command('read.article');
  for (let round = 0; toSilenceMs.length < count; round += 1) {
    if (round > 3 * count) throw new Error('the voice was always silent when it was paused');
    await until('the voice in the middle of a sentence', () => hasSounded(soundingMs(round)), { everyMs: 5 });
    const pausedMs = await keys.press('F8');
    const lastSoundMs = await recording.silence(settledMs);
    await playerIs(run.page, 'paused');
    recording.clear();
    const resumedMs = await keys.press('F8');
    const soundMs = await recording.soundAfter(resumedMs);
    if (lastSoundMs < pausedMs - silentBeforeMs) continue;
    toSilenceMs.push(Math.max(0, lastSoundMs - pausedMs));
    toSoundMs.push(soundMs - resumedMs);
  }
  await session.hush();
  return { toSilenceMs, toSoundMs };
}
