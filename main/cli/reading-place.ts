import { rateRange } from '../../contract/limits';
import type { ReadingKey } from './reading-keys';

/** Where reading is, and how. */
export interface ReadingPlace {
  readonly index: number;
  /** How much of the sentence was heard, 0 to 1. */
  readonly share: number;
  readonly rate: number;
  readonly isPaused: boolean;
}

/** "Previous" this soon after a sentence's start goes to the one before, later it starts the sentence again. */
const restartMs = 2_000;
/** Sound is taken up again a little before it was left, since a player starts and ends with a delay. */
const overlapMs = 300;

export interface Heard {
  /** Since the sentence's sound began, or was taken up again. */
  readonly playedMs: number;
  /** Of the whole sentence. */
  readonly lengthMs: number;
}

/** The place after a key. `quit` changes nothing: who reads ends. */
export function placeAfter(place: ReadingPlace, key: ReadingKey, heard: Heard): ReadingPlace {
  switch (key) {
    case 'quit':
      return place;
    case 'pause':
      return place.isPaused
        ? { ...place, isPaused: false }
        : { ...place, share: heardShare(place, heard), isPaused: true };
    case 'forward':
      return { ...place, index: place.index + 1, share: 0, isPaused: false };
    case 'back':
      return { ...place, index: previousIndex(place, heard), share: 0, isPaused: false };
    case 'faster':
      return withRate(place, rateRange.step, heard);
    case 'slower':
      return withRate(place, -rateRange.step, heard);
  }
}

function heardShare({ share, isPaused }: ReadingPlace, { playedMs, lengthMs }: Heard): number {
  if (isPaused || lengthMs === 0) return share;
  return Math.min(1, Math.max(share, share + (playedMs - overlapMs) / lengthMs));
}

function previousIndex({ index, share }: ReadingPlace, { playedMs, lengthMs }: Heard): number {
  return share * lengthMs + playedMs > restartMs ? index : Math.max(0, index - 1);
}

function withRate(place: ReadingPlace, change: number, heard: Heard): ReadingPlace {
  const rate = Math.round((place.rate + change) * 100) / 100;
  const inRange = Math.min(rateRange.max, Math.max(rateRange.min, rate));
  return { ...place, rate: inRange, share: heardShare(place, heard) };
}
