import { clearNotes, notesOf } from './page-notes';
import type { Session } from './session';

/** Milliseconds of one way from a key to the sound, and of its three stretches. */
export interface KeyToSound {
  readonly totalMs: number;
  /** Press at the X server → the page's first listener. */
  readonly toPageMs: number;
  /** → the samples are given to the timeline: asking the core and synthesis, unless prepared. */
  readonly toSamplesMs: number;
  /** → sound at the monitor: 20 ms kept in front of each sentence, the browser's output, the sound server. */
  readonly toSoundMs: number;
}

/** Presses with `press`, which returns the time of the press, and waits for what it makes sound. Silence must be before it. */
export async function keyToSound(session: Session, press: () => Promise<number>): Promise<KeyToSound> {
  await clearNotes(session.run.page);
  const pressedMs = await press();
  const heardMs = await session.recording.soundAfter(pressedMs);
  const { keysMs, started } = await notesOf(session.run.page);
  const [inPageMs, first] = [keysMs[0] ?? Number.NaN, started[0]?.atMs ?? Number.NaN];
  return {
    totalMs: heardMs - pressedMs,
    toPageMs: inPageMs - pressedMs,
    toSamplesMs: first - inPageMs,
    toSoundMs: heardMs - first,
  };
}

const readKeys = ['read.headline', 'read.summary', 'read.article'] as const;

/** One of the three sections of each story, one after the other, as soon as the story rests on the screen. */
export async function preparedSections(session: Session, headlines: readonly string[]): Promise<readonly KeyToSound[]> {
  const ways: KeyToSound[] = [];
  for (const [index, headline] of headlines.entries()) {
    await session.show(headline);
    await session.hush();
    const id = readKeys[index % readKeys.length] ?? 'read.article';
    ways.push(await keyToSound(session, () => session.keys.command(id)));
    await session.hush();
  }
  return ways;
}

/**
 * From silence to the next paragraph of the story on the screen, again and again. Its first sentence lies behind what was prepared, so
 * the voice has to be asked.
 */
export async function unpreparedParagraphs(session: Session, count: number): Promise<readonly KeyToSound[]> {
  const ways: KeyToSound[] = [];
  await keyToSound(session, () => session.keys.command('read.article'));
  await session.hush();
  while (ways.length < count) {
    ways.push(await keyToSound(session, () => session.keys.command('paragraph.next')));
    await session.hush();
  }
  return ways;
}
