import { describe, expect, it } from 'vitest';
import { latencyIn } from '../../../../tools/desktop/sound.mjs';

describe('the latency of the virtual sound card', () => {
  it('is read in microseconds', () => {
    expect(latencyIn('\tLatency: 8674 usec, configured 5012 usec\n')).toBe(8674);
  });

  it('is not known while the card sleeps', () => {
    expect(latencyIn('\tLatency: 0 usec, configured 0 usec\n')).toBeNull();
    expect(latencyIn('')).toBeNull();
  });
});
