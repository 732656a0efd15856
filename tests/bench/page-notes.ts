import type { Page } from 'playwright-core';

/** A sound that the page gave to its timeline. */
export interface StartedSound {
  /** Wall-clock milliseconds of the call. */
  readonly atMs: number;
  readonly seconds: number;
  /** Silence at both ends of the samples, as loud as the recording counts silence. */
  readonly leadMs: number;
  readonly trailMs: number;
}

/** What happened inside the page between key and sound; the app knows nothing of it. */
export interface PageNotes {
  /** Wall-clock milliseconds at which a pressed key (other than a modifier) reached the page. */
  readonly keysMs: readonly number[];
  readonly started: readonly StartedSound[];
}

type Noting = { notes: { keysMs: number[]; started: StartedSound[] } };

/** Same loudness as the recording's, as a share of full scale. */
const loud = 200 / 32_768;

/** Runs in the page before its own code. */
function takeNotes(threshold: number): void {
  const noting = globalThis as unknown as Noting;
  noting.notes = { keysMs: [], started: [] };
  const now = () => performance.timeOrigin + performance.now();
  const modifiers = ['Control', 'Shift', 'Alt'];
  window.addEventListener('keydown', ({ key }) => modifiers.includes(key) || noting.notes.keysMs.push(now()), true);
  const isLoud = (sample: number) => Math.abs(sample) > threshold;
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...args) {
    const atMs = now();
    start.apply(this, args);
    const samples = this.buffer?.getChannelData(0) ?? new Float32Array();
    const rateHz = this.buffer?.sampleRate ?? 1;
    const inMs = (count: number) => (count * 1_000) / rateHz;
    noting.notes.started.push({
      atMs,
      seconds: samples.length / rateHz,
      leadMs: inMs(samples.findIndex(isLoud)),
      trailMs: inMs(samples.length - 1 - samples.findLastIndex(isLoud)),
    });
  };
}

/**
 * Watches keys and starts of sounds from now on; each costs the page less than a tenth of a millisecond. The page is loaded again,
 * because its own listener lets nobody after it see the keys that it takes.
 */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(takeNotes, loud);
  await page.reload();
  await page.waitForSelector('html[data-ready=true]', { timeout: 30_000 });
}

export const notesOf = (page: Page): Promise<PageNotes> => page.evaluate(() => (globalThis as unknown as Noting).notes);

/** Minutes of sound, each sentence once: a skip puts those that follow on the timeline again. */
export const distinctMinutes = (started: readonly StartedSound[]): number => {
  const distinct = new Map(
    started.map((sound) => [`${sound.seconds} ${sound.leadMs} ${sound.trailMs}`, sound.seconds]),
  );
  return [...distinct.values()].reduce((total, seconds) => total + seconds, 0) / 60;
};

export const clearNotes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { notes } = globalThis as unknown as Noting;
    notes.keysMs.length = 0;
    notes.started.length = 0;
  });
