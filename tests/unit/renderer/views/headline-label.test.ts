import { expect, test } from 'vitest';
import { holdLabel } from '../../../../renderer/views/headline-label';

const line = (storyId: string, label: string) => ({ storyId, label });

test('the line that has the focus keeps its label, though its story is read by now', () => {
  const held = holdLabel(null, line('a', 'A, unread'), true);
  expect(holdLabel(held, line('a', 'A, read'), true)?.label).toBe('A, unread');
});

test('without the focus a line tells what is true', () => {
  expect(holdLabel(line('a', 'A, unread'), line('a', 'A, read'), false)).toBeNull();
});

test('an element that is used again for another line does not keep the label of the first', () => {
  expect(holdLabel(line('a', 'A, unread'), line('b', 'B'), true)?.label).toBe('B');
});
