import { expect, test } from 'vitest';
import { createStore } from '../../../../renderer/state/store';

test('listeners hear of a change, and not of a change to the same value', () => {
  const store = createStore(1);
  const heard: number[] = [];
  store.subscribe(() => heard.push(store.get()));
  store.set(2);
  store.set(2);
  store.update((value) => value + 1);
  expect(heard).toEqual([2, 3]);
});

test('a listener that was taken off hears nothing, even when it goes in the middle of a round', () => {
  const store = createStore(1);
  const heard: string[] = [];
  const off = store.subscribe(() => {
    heard.push('first');
    off();
  });
  store.subscribe(() => heard.push('second'));
  store.set(2);
  store.set(3);
  expect(heard).toEqual(['first', 'second', 'second']);
});
