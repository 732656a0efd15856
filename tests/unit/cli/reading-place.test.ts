import { describe, expect, test } from 'vitest';
import { readingKeys } from '../../../main/cli/reading-keys';
import { placeAfter, type ReadingPlace } from '../../../main/cli/reading-place';

const place: ReadingPlace = { index: 3, share: 0, rate: 1, isPaused: false };
const heard = { playedMs: 1_300, lengthMs: 4_000 };

describe('a key while reading', () => {
  test('pauses, and goes on a little before where the voice was', () => {
    const paused = placeAfter(place, 'pause', heard);
    expect(paused).toEqual({ ...place, isPaused: true, share: 0.25 });
    expect(placeAfter(paused, 'pause', { ...heard, playedMs: 0 })).toEqual({ ...paused, isPaused: false });
  });

  test('never goes back by pausing again and again', () => {
    const paused = placeAfter({ ...place, share: 0.5 }, 'pause', { ...heard, playedMs: 100 });
    expect(paused.share).toBe(0.5);
  });

  test('goes to the sentence before, or restarts one that was heard for over two seconds', () => {
    expect(placeAfter(place, 'back', heard).index).toBe(2);
    expect(placeAfter(place, 'back', { ...heard, playedMs: 2_500 }).index).toBe(3);
    expect(placeAfter({ ...place, share: 0.6 }, 'back', { ...heard, playedMs: 0 }).index).toBe(3);
    expect(placeAfter({ ...place, index: 0 }, 'back', heard).index).toBe(0);
  });

  test('changes the speed at the same place, and stays between the slowest and the fastest', () => {
    expect(placeAfter(place, 'faster', heard)).toEqual({ ...place, rate: 1.1, share: 0.25 });
    expect(placeAfter({ ...place, rate: 6 }, 'faster', heard).rate).toBe(6);
    expect(placeAfter({ ...place, rate: 0.5 }, 'slower', heard).rate).toBe(0.5);
  });

  test('moves on, also out of a pause', () => {
    expect(placeAfter({ ...place, isPaused: true, share: 0.4 }, 'forward', heard)).toEqual({ ...place, index: 4 });
  });
});

describe('what the terminal sends', () => {
  test.each([
    [' ', ['pause']],
    ['\u001b[D\u001b[C', ['back', 'forward']],
    ['\u001bOA\u001bOB', ['faster', 'slower']],
    ['Q', ['quit']],
    ['xq', ['quit']],
    ['\u001b[1;5C\u001b[3~\u001b', []],
  ])('%j means %j', (sent, keys) => {
    expect(readingKeys(sent)).toEqual(keys);
  });
});
