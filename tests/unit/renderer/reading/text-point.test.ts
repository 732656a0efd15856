import { describe, expect, it } from 'vitest';
import { textPoint } from '../../../../renderer/reading/text-point';

describe('a place in text nodes', () => {
  it('a start between two nodes is in the later one', () => {
    expect(textPoint([3, 4], 3, 'start')).toEqual({ node: 1, offset: 0 });
  });

  it('an end between two nodes is in the earlier one', () => {
    expect(textPoint([3, 4], 3, 'end')).toEqual({ node: 0, offset: 3 });
  });

  it('empty nodes are stepped over', () => {
    expect(textPoint([0, 3], 0, 'start')).toEqual({ node: 1, offset: 0 });
    expect(textPoint([3, 0], 3, 'end')).toEqual({ node: 0, offset: 3 });
  });

  it('an end behind the text is its end, a start behind it is nowhere', () => {
    expect(textPoint([3, 4], 99, 'end')).toEqual({ node: 1, offset: 4 });
    expect(textPoint([3, 4], 7, 'start')).toBeNull();
  });

  it('an end before the text is nowhere', () => {
    expect(textPoint([3], 0, 'end')).toBeNull();
    expect(textPoint([3], -5, 'end')).toBeNull();
  });

  it('without text there is no place', () => {
    expect(textPoint([], 0, 'start')).toBeNull();
    expect(textPoint([0], 0, 'end')).toBeNull();
  });
});
