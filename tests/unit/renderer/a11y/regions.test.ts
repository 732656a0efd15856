import { describe, expect, test } from 'vitest';
import { neighbourRegion, type RegionName, regionBefore, regionNames } from '../../../../renderer/a11y/regions';

describe('the ring of regions', () => {
  test('forwards it comes back after four steps, through all of them', () => {
    const seen: RegionName[] = [];
    let at: RegionName | null = null;
    for (const _step of regionNames) {
      at = neighbourRegion(at, 1);
      seen.push(at);
    }
    expect(seen).toEqual(['feeds', 'headlines', 'story', 'player']);
    expect(neighbourRegion(at, 1)).toBe('feeds');
  });

  test('backwards is the way back', () => {
    for (const name of regionNames) expect(neighbourRegion(neighbourRegion(name, 1), -1)).toBe(name);
  });

  test('from outside, backwards begins at the end', () => {
    expect(neighbourRegion(null, -1)).toBe('player');
  });
});

test('back leads from the story to its headline, and from there to the feeds', () => {
  expect(regionBefore('story')).toBe('headlines');
  expect(regionBefore('player')).toBe('headlines');
  expect(regionBefore(null)).toBe('headlines');
  expect(regionBefore('headlines')).toBe('feeds');
});
