import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { importToken, readCopied } from '../../../../renderer/state/import-files';
import { createTexts } from '../../../../renderer/state/language';
import { exportOpml, importOpml, opmlText } from '../../../../renderer/state/opml';
import { fakeModel } from './fake-model';
import { feed, feedList } from './feeds';

const texts = createTexts('en');
const t = (key: string, values?: Readonly<Record<string, string | number>>): string => texts.t(key, { ...values });
const token = 'a-token-of-24-characters';

describe('a list of feeds that was brought in', () => {
  test('is told with its numbers, and without those that are none', () => {
    expect(opmlText({ addedCount: 12, knownCount: 3, refusedCount: 1 }, t)).toBe(
      '12 feeds added. 3 were followed already. 1 entry has no web address. Press F5 to ask for news.',
    );
    expect(opmlText({ addedCount: 0, knownCount: 1, refusedCount: 0 }, t)).toBe(
      '0 feeds added. 1 was followed already.',
    );
  });

  test('comes from the file that was chosen', async () => {
    const { model, asked, last } = fakeModel({
      'dialog.openOpml': () => ok({ token }),
      'opml.importToken': () => ok({ addedCount: 1, knownCount: 0, refusedCount: 0 }),
    });
    await importOpml(model);
    expect(asked.at(-1)).toEqual(['opml.importToken', { token }]);
    expect(last()).toBe('1 feed added. Press F5 to ask for news.');
  });

  test('thinking better of it brings nothing', async () => {
    const { model, asked, said } = fakeModel({ 'dialog.openOpml': () => ok({ token: null }) });
    await importOpml(model);
    expect(asked).toHaveLength(1);
    expect(said).toEqual([]);
  });

  test('opened like a story is told in the same way', async () => {
    const { model, asked, last } = fakeModel({
      'story.importToken': () =>
        ok({ storyId: '', newCount: 0, knownCount: 0, feeds: { addedCount: 2, knownCount: 0, refusedCount: 0 } }),
    });
    await importToken(model, token);
    expect(last()).toBe('2 feeds added. Press F5 to ask for news.');
    expect(asked).toHaveLength(1);
  });
});

describe('giving feeds out', () => {
  test('tells how many are in the file', async () => {
    const { model, last } = fakeModel({ 'dialog.saveOpml': () => ok({ token }), 'opml.exportToken': () => ok(null) });
    model.feeds.set(feedList([feed('a'), feed('b')]));
    await exportOpml(model);
    expect(last()).toBe('The file with 2 feeds is written.');
  });

  test('without a feed asks for no file', async () => {
    const { model, asked } = fakeModel();
    await exportOpml(model);
    expect(asked).toEqual([]);
  });

  test('that fails is told', async () => {
    const { model, last } = fakeModel({
      'dialog.saveOpml': () => ok({ token }),
      'opml.exportToken': () => fail('file-not-written', 'no'),
    });
    model.feeds.set(feedList([feed('a')]));
    await exportOpml(model);
    expect(last()).toContain('The file could not be written.');
  });
});

describe('what was copied', () => {
  test('is imported as a file with a name in the language of the window', async () => {
    const { model, asked } = fakeModel({
      'clipboard.text': () => ok({ text: 'Café news' }),
      'story.import': () => fail('no-story', 'none'),
    });
    await readCopied(model);
    const [, input] = asked.at(-1) ?? [];
    expect(input).toMatchObject({ name: 'Clipboard' });
    expect(new TextDecoder().decode((input as { bytes: Uint8Array }).bytes)).toBe('Café news');
  });

  test('when it is no text, gets a sentence and imports nothing', async () => {
    const { model, asked, last } = fakeModel({ 'clipboard.text': () => ok({ text: ' \n' }) });
    await readCopied(model);
    expect(asked).toHaveLength(1);
    expect(last()).toContain('There is no text to read.');
  });
});
