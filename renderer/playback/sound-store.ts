import { fail, type Result } from '../../contract/errors';
import type { Sound } from '../../contract/speech';
import type { PlayerPorts, SentenceAddress } from './types';

/** About six minutes of speech at 22,050 Hz. */
export const maxStoredBytes = 16 * 1024 * 1024;

type Listener = (outcome: Result<Sound>) => void;

interface Pending {
  readonly ticket: string;
  readonly isAhead: boolean;
  readonly listeners: Listener[];
}

/** Sounds that were made or are being made, on the page's side. */
export interface SoundStore {
  /**
   * Calls `listener` with the sound: at once when it is there, else when it is made; never when it was given up meanwhile.
   * `isAhead`: for later. What was asked for later and is wanted now is asked for again, so that the core puts it first.
   */
  ask(address: SentenceAddress, rate: number, isAhead: boolean, listener: Listener): void;
  /** Asks again for what was asked for later and is wanted now; nothing when it was not. */
  hurry(address: SentenceAddress, rate: number): void;
  /** Takes back every request whose sentence is not among these. */
  retain(wanted: readonly SentenceAddress[], rate: number): void;
  /** Takes back all requests; sounds that are there stay. */
  giveUp(): void;
  /** Puts a sound with better word times in the place of the same sound, if that is still there. */
  improve(address: SentenceAddress, rate: number, sound: Sound): void;
  /** Forgets everything. */
  clear(): void;
}

const keyOf = ({ storyId, section, part, sentence }: SentenceAddress, rate: number): string =>
  `${storyId}/${section}/${part}/${sentence}@${rate.toFixed(2)}`;

/** Holds at most `maxBytes` of sound; the least recently used goes first. */
export function createSoundStore(
  { synthesise, cancel }: Pick<PlayerPorts, 'synthesise' | 'cancel'>,
  maxBytes = maxStoredBytes,
): SoundStore {
  const sounds = new Map<string, Sound>();
  const pending = new Map<string, Pending>();
  // Tickets must not repeat after the page was loaded again: the core may still know the old ones.
  const prefix = Math.random().toString(36).slice(2, 10);
  let storedBytes = 0;
  let serial = 0;

  const forget = (key: string): void => {
    storedBytes -= sounds.get(key)?.pcm.byteLength ?? 0;
    sounds.delete(key);
  };

  const keep = (key: string, sound: Sound): void => {
    forget(key);
    sounds.set(key, sound);
    storedBytes += sound.pcm.byteLength;
    for (const oldest of sounds.keys()) {
      if (storedBytes <= maxBytes || oldest === key) return;
      forget(oldest);
    }
  };

  const request = async (key: string, address: SentenceAddress, rate: number, mine: Pending): Promise<void> => {
    const outcome = await synthesise(address, rate, mine.ticket, mine.isAhead).catch(
      (): Result<Sound> => fail('internal', 'the request for a sentence was rejected'),
    );
    if (pending.get(key) !== mine) return;
    pending.delete(key);
    if (outcome.ok) keep(key, outcome.value);
    for (const listener of mine.listeners) listener(outcome);
  };

  /** An older request is not taken back: the core makes one sound for both, and would begin anew if the first let go early. */
  const begin = (address: SentenceAddress, rate: number, isAhead: boolean, listeners: Listener[]): void => {
    serial += 1;
    const mine: Pending = { ticket: `${prefix}-${serial}`, isAhead, listeners };
    const key = keyOf(address, rate);
    pending.set(key, mine);
    void request(key, address, rate, mine);
  };

  const takeBack = (isUnwanted: (key: string) => boolean): void => {
    const stale = [...pending].filter(([key]) => isUnwanted(key));
    for (const [key] of stale) pending.delete(key);
    if (stale.length > 0) cancel(stale.map(([, { ticket }]) => ticket));
  };

  return {
    ask(address, rate, isAhead, listener) {
      const key = keyOf(address, rate);
      const sound = sounds.get(key);
      if (sound) {
        keep(key, sound);
        listener({ ok: true, value: sound });
        return;
      }
      const waiting = pending.get(key);
      if (waiting && (isAhead || !waiting.isAhead)) {
        waiting.listeners.push(listener);
        return;
      }
      begin(address, rate, isAhead, [...(waiting?.listeners ?? []), listener]);
    },
    hurry(address, rate) {
      const waiting = pending.get(keyOf(address, rate));
      if (waiting?.isAhead) begin(address, rate, false, waiting.listeners);
    },
    retain(wanted, rate) {
      const keys = new Set(wanted.map((address) => keyOf(address, rate)));
      takeBack((key) => !keys.has(key));
    },
    giveUp: () => takeBack(() => true),
    improve(address, rate, sound) {
      const key = keyOf(address, rate);
      if (sounds.get(key)?.pcm === sound.pcm) keep(key, sound);
    },
    clear() {
      takeBack(() => true);
      sounds.clear();
      storedBytes = 0;
    },
  };
}
