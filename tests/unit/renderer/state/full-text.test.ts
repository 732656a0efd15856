import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { getFullText, reopenShown } from '../../../../renderer/state/full-text';
import { fakeModel } from './fake-model';
import { paragraphs, story } from './stories';

const teaser = story('a', { isTeaser: true });
const whole = story('a', {
  articleChars: 200,
  sections: { ...teaser.sections, article: paragraphs('First.', 'Second.', 'Third.') },
});
const sentence = { section: 'article', startChars: 0, endChars: 16 } as const;

describe('a story with another text', () => {
  test('is shown where it was', async () => {
    const { model, asked } = fakeModel({ 'story.open': () => ok(whole) });
    model.shown.put(teaser);
    await reopenShown(model, 'a');
    expect(model.shown.get()).toBe(whole);
    expect(asked).toEqual([['story.open', { storyId: 'a' }]]);
  });

  test('that is not on screen is left alone', async () => {
    const { model, asked } = fakeModel({ 'story.open': () => ok(whole) });
    model.shown.put(story('b'));
    await reopenShown(model, 'a');
    expect(asked).toEqual([]);
  });

  test('never takes the place of one that was chosen meanwhile', async () => {
    const { model } = fakeModel({ 'story.open': () => ok(whole) });
    model.shown.put(teaser);
    const reopened = reopenShown(model, 'a');
    model.shown.put(story('b'));
    await reopened;
    expect(model.shown.get()?.storyId).toBe('b');
  });

  test('is read on from the same sentence', async () => {
    const { model, played } = fakeModel(
      { 'story.open': () => ok(whole) },
      { state: 'speaking', story: teaser, sentence },
    );
    model.shown.put(teaser);
    await reopenShown(model, 'a');
    expect(played).toEqual(['stop', ['story', { ...sentence, endChars: 0 }]]);
  });

  test('keeps its place where the voice rests', async () => {
    const { model, played } = fakeModel(
      { 'story.open': () => ok(whole) },
      { state: 'paused', story: teaser, sentence },
    );
    model.shown.put(teaser);
    await reopenShown(model, 'a');
    expect(played).toEqual(['stop']);
    expect(model.place.get()).toEqual({ ...sentence, endChars: 0 });
  });

  test('with the same article leaves the voice alone', async () => {
    const same = story('a');
    const { model, played } = fakeModel(
      { 'story.open': () => ok(same) },
      { state: 'speaking', story: teaser, sentence },
    );
    model.shown.put(teaser);
    await reopenShown(model, 'a');
    expect(played).toEqual([]);
  });
});

describe('getting the full article', () => {
  test('of a story that is whole says so and fetches nothing', async () => {
    const { model, asked, last } = fakeModel();
    model.shown.put(story('a'));
    await getFullText(model);
    expect(last()).toBe('The whole article is here already.');
    expect(asked).toEqual([]);
  });

  test('that fails is told, and stays written at the story', async () => {
    const { model, last } = fakeModel({ 'story.fullText': () => fail('no-article', 'none') });
    model.shown.put(teaser);
    await getFullText(model);
    expect(last()).toBe('No article was found on this page. The beginning can still be read and heard.');
    expect(model.ui.get().fullText).toEqual({ storyId: 'a', problem: 'no-article' });
  });

  test('is asked for once, however often the key is pressed', () => {
    const { model, asked } = fakeModel({ 'story.fullText': () => new Promise(() => {}) });
    model.shown.put(teaser);
    void getFullText(model);
    void getFullText(model);
    expect(asked).toHaveLength(1);
  });
});
