import { describe, expect, test } from 'vitest';
import { askReopen, askRetryCore, createFileChooser, type Dialogs } from '../../../main/shell/dialogs';

describe('dialogs', () => {
  const translate = (key: string): string => key;

  function dialogs(response: number, filePaths: readonly string[] = []) {
    const shown: unknown[] = [];
    const made: Dialogs = {
      open: (options) => {
        shown.push(options);
        return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
      },
      save: (options) => {
        shown.push(options);
        const [filePath] = filePaths;
        return Promise.resolve(filePath === undefined ? { canceled: true } : { canceled: false, filePath });
      },
      message: (options) => {
        shown.push(options);
        return Promise.resolve({ response });
      },
    };
    return { made, shown };
  }

  test('choosing a file gives its path, cancelling gives none', async () => {
    expect(await createFileChooser(dialogs(0, ['/a.txt', '/b.txt']).made, () => translate).story()).toBe('/a.txt');
    expect(await createFileChooser(dialogs(0).made, () => translate).story()).toBeNull();
  });

  test('a second press of the key opens no second dialog, and a later one opens it again', async () => {
    const { made, shown } = dialogs(0, ['/a.txt']);
    const choose = createFileChooser(made, () => translate).story;
    expect(await Promise.all([choose(), choose()])).toEqual(['/a.txt', null]);
    expect(shown).toHaveLength(1);
    expect(await choose()).toBe('/a.txt');
  });

  test('a place for the pronunciations is asked with a name that fits, and cancelling gives none', async () => {
    const { made, shown } = dialogs(0, ['/kept.txt']);
    expect(await createFileChooser(made, () => translate).pronunciationsToSave()).toBe('/kept.txt');
    expect(shown).toMatchObject([{ defaultPath: 'pronunciations.txt' }]);
    expect(await createFileChooser(dialogs(0).made, () => translate).pronunciationsToSave()).toBeNull();
  });

  test('stories may be files of many kinds, and lists of feeds are asked for by their own', async () => {
    const { made, shown } = dialogs(0, ['/news.opml']);
    const choose = createFileChooser(made, () => translate);
    expect(await choose.story()).toBe('/news.opml');
    expect(await choose.opml()).toBe('/news.opml');
    expect(await choose.opmlToSave()).toBe('/news.opml');
    const offered = shown.map((options) => (options as { filters: { extensions: string[] }[] }).filters[0]?.extensions);
    expect(offered[0]).toEqual(expect.arrayContaining(['txt', 'html', 'md', 'docx', 'pdf', 'epub', 'opml']));
    expect(offered.slice(1)).toEqual([
      ['opml', 'xml'],
      ['opml', 'xml'],
    ]);
    expect(shown[2]).toMatchObject({ defaultPath: 'feeds.opml' });
  });

  test('the first button goes on; the second, and closing the dialog, quit', async () => {
    expect(await askReopen(dialogs(0).made, translate)).toBe('reopen');
    expect(await askReopen(dialogs(1).made, translate)).toBe('quit');
    expect(await askRetryCore(dialogs(0).made, translate)).toBe('retry');
    expect(await askRetryCore(dialogs(1).made, translate)).toBe('quit');
    const { made, shown } = dialogs(1);
    await askReopen(made, translate);
    expect(shown).toMatchObject([{ defaultId: 0, cancelId: 1, buttons: ['dialog.pageGone.goOn', 'dialog.quit'] }]);
  });
});
