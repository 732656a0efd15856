import { describe, expect, test } from 'vitest';
import { createStayAwake } from '../../../main/shell/power';

describe('staying awake', () => {
  function blocker() {
    const running = new Set<number>();
    let next = 0;
    const stayAwake = createStayAwake({
      start: () => {
        next += 1;
        running.add(next);
        return next;
      },
      stop: (id) => running.delete(id),
    });
    return { running, stayAwake };
  }

  test('holds one lock, however often it is asked for', () => {
    const { running, stayAwake } = blocker();
    stayAwake(true);
    stayAwake(true);
    expect(running.size).toBe(1);
  });

  test('lets go at once, and again is harmless', () => {
    const { running, stayAwake } = blocker();
    stayAwake(true);
    stayAwake(false);
    stayAwake(false);
    expect(running.size).toBe(0);
  });
});
