import { describe, expect, it } from 'vitest';
import { isSandboxBlocked } from '../../../../tools/setup/sandbox.mjs';

const person = { isRoot: false, namespaces: false, helperIsSetuid: false };

describe("Chromium's sandbox", () => {
  it('is blocked for a person without namespaces and without the helper', () => {
    expect(isSandboxBlocked(person)).toBe(true);
  });

  it('works with either of them', () => {
    expect(isSandboxBlocked({ ...person, namespaces: true })).toBe(false);
    expect(isSandboxBlocked({ ...person, helperIsSetuid: true })).toBe(false);
  });

  it('is no question for root, who runs without it', () => {
    expect(isSandboxBlocked({ ...person, isRoot: true })).toBe(false);
  });
});
