import { setTimeout as wait } from 'node:timers/promises';
import { playerIs, status } from '../support/window';
import { distinctMinutes, notesOf } from './page-notes';
import { processesOf, residentMib, shareMib } from './processes';
import type { Session } from './session';
import { sum } from './statistics';

/** Mebibytes. `core` and `page` are resident memory; `all` counts what processes share once. */
export interface Memory {
  readonly core: number;
  readonly page: number;
  readonly all: number;
}

export interface HourOfReading {
  readonly before: Memory;
  readonly most: Memory;
  /** Ten seconds after the voice was stopped. */
  readonly after: Memory;
  /** Minutes of speech in the sentences that were started. */
  readonly minutes: number;
}

const settleMs = 10_000;
const sentencesBetweenLooks = 12;

/** @param pid of the app's main process */
export function memoryOf(pid: number): Memory {
  const all = processesOf(pid);
  const resident = (part: string) => sum(all.filter((one) => one.part === part).map(residentMib));
  return { core: resident('core'), page: resident('page'), all: sum(all.map(shareMib)) };
}

const larger = (a: Memory, b: Memory): Memory => ({
  core: Math.max(a.core, b.core),
  page: Math.max(a.page, b.page),
  all: Math.max(a.all, b.all),
});

/**
 * Goes through the article on the screen with the key for the next sentence, pressed as soon as a sentence has begun: each one is
 * synthesised, sent to the page and started, and none is heard to its end.
 *
 * @param sentences as many as the article has
 */
export async function readAnHour(session: Session, sentences: number): Promise<HourOfReading> {
  const { keys, run } = session;
  const begun = async (sentence: number) => {
    await status(run.page, new RegExp(`sentence ${sentence} of ${sentences}\\b`, 'i'));
    await playerIs(run.page, 'speaking');
  };
  await session.hush();
  const before = memoryOf(run.pid);
  let most = before;
  await keys.command('read.article');
  await begun(1);
  for (let sentence = 2; sentence <= sentences; sentence += 1) {
    await keys.command('sentence.next');
    await begun(sentence);
    if (sentence % sentencesBetweenLooks === 0) most = larger(most, memoryOf(run.pid));
  }
  const { started } = await notesOf(run.page);
  await session.hush();
  await wait(settleMs);
  return { before, most, after: memoryOf(run.pid), minutes: distinctMinutes(started) };
}
