import { describe, expect, it } from 'vitest';
import { scrollTarget } from '../../../../renderer/reading/centre-band';

describe('the centre band', () => {
  it('a sentence inside stays where it is', () => expect(scrollTarget({ top: 300, bottom: 360 }, 1_000)).toBe(0));

  it('a sentence below is brought to its top', () => expect(scrollTarget({ top: 680, bottom: 760 }, 1_000)).toBe(480));

  it('a sentence above is brought down', () => expect(scrollTarget({ top: 50, bottom: 110 }, 1_000)).toBe(-150));

  it('a sentence higher than the band begins at its top, once', () => {
    const by = scrollTarget({ top: 400, bottom: 1_400 }, 1_000);
    expect(by).toBe(200);
    expect(scrollTarget({ top: 400 - by, bottom: 1_400 - by }, 1_000)).toBe(0);
  });
});
