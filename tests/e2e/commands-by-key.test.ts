import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CommandId, keymapRows } from '../../contract/keymap';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type SettledKeys, settledKeys } from '../support/settled-keys';
import { ferry } from '../support/stories';
import { until } from '../support/until';
import * as see from '../support/window';

type Proof = () => Promise<unknown>;

/** These end the app; keyboard-walk.test.ts proves them. */
type Ending = 'window.close' | 'app.quit';

/** What the voice says is heard in reading.test.ts; here each command changes what the window shows. */
describeWith(['electron', 'screen'], 'each command, by its key', () => {
  const story = ferry();
  let run: RunningApp;
  let keyboardHelper: Keyboard;
  let keys: SettledKeys;

  beforeAll(async () => {
    run = await launch({ args: [story.file] });
    await see.shows(run.page, story.headline);
    keyboardHelper = await keyboard(run.pid);
    keys = await settledKeys(run.page, keyboardHelper);
  });
  afterAll(async () => {
    keyboardHelper?.close();
    await run?.close();
  });
  beforeEach(async () => {
    await keys.command('play.stop');
    await see.playerIs(run.page, 'idle');
  });

  const row = async () => {
    const list = await see.ask(run.page, 'library.list', { view: 'all' });
    return list.ok ? list.value.rows.find((one) => one.headline === story.headline) : undefined;
  };
  const isFullScreen = () =>
    run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);

  async function toHeadlines() {
    for (let step = 0; step < 4 && (await see.focusOf(run.page)).region !== 'Headlines'; step += 1)
      await keys.press('F6');
    await see.focusIsIn(run.page, 'Headlines');
  }

  const speaks =
    (command: CommandId, words: RegExp): Proof =>
    async () => {
      await keys.command(command);
      await see.offers(run.page, 'Pause');
      await see.status(run.page, words);
    };

  /** From the second sentence of the article, in the first of its two paragraphs. */
  const leads =
    (command: CommandId, words: RegExp): Proof =>
    async () => {
      await speaks('read.article', /sentence 1 of 6/)();
      await keys.command('sentence.next');
      await see.status(run.page, /sentence 2 of 6/);
      await see.playerIs(run.page, 'speaking');
      await keys.command(command);
      await see.status(run.page, words);
    };

  const changesSpeed =
    (command: CommandId, words: RegExp): Proof =>
    async () => {
      await keys.command('rate.normal');
      await keys.command(command);
      await see.said(run.page, words);
      await keys.command('rate.normal');
    };

  const zooms =
    (command: CommandId, factor: number): Proof =>
    async () => {
      await keys.command('zoom.reset');
      await until('zoom 1', async () => Math.abs((await see.zoomOf(run.app)) - 1) < 0.01);
      await keys.command(command);
      await until(`zoom ${factor}`, async () => Math.abs((await see.zoomOf(run.app)) - factor) < 0.01);
      await keys.command('zoom.reset');
    };

  const opensDialog =
    (command: CommandId): Proof =>
    async () => {
      await toHeadlines();
      const before = await see.focusIndex(run.page);
      await keys.command(command);
      await see.windowOf(run.page).dialog.waitFor();
      await keys.press('Escape');
      await see.windowOf(run.page).dialog.waitFor({ state: 'detached' });
      await until('focus to come back', async () => (await see.focusIndex(run.page)) === before);
    };

  const goesTo =
    (command: CommandId, region: string): Proof =>
    async () => {
      await toHeadlines();
      await keys.command(command);
      await see.focusIsIn(run.page, region);
    };

  const marks =
    (command: CommandId, mark: 'isRead' | 'isSaved'): Proof =>
    async () => {
      const before = (await row())?.[mark];
      await keys.command(command);
      await until('the mark', async () => (await row())?.[mark] === !before);
      await keys.command(command);
      await until('the mark to go', async () => (await row())?.[mark] === before);
    };

  const otherStory = async () => {
    await keys.command('story.next');
    await until('another story', async () => (await see.windowOf(run.page).headline.textContent()) !== story.headline);
  };

  const answers =
    (command: CommandId, words: RegExp): Proof =>
    async () => {
      await keys.command(command);
      await see.said(run.page, words);
    };

  /** The system's own dialog cannot be seen from here; that it was asked for can. */
  const asksForAFile =
    (command: CommandId): Proof =>
    async () => {
      await run.app.evaluate(({ dialog }) => {
        const counting = dialog as unknown as { asked: number; showOpenDialog: () => Promise<object> };
        counting.asked = 0;
        counting.showOpenDialog = async () => {
          counting.asked += 1;
          return { canceled: true, filePaths: [] };
        };
      });
      await keys.command(command);
      await until('the dialog', () =>
        run.app.evaluate(({ dialog }) => (dialog as unknown as { asked: number }).asked === 1),
      );
    };

  const proofs: Readonly<Record<Exclude<CommandId, Ending>, Proof>> = {
    'play.toggle': async () => {
      await keys.command('play.toggle');
      await see.playerIs(run.page, 'speaking');
      await keys.command('play.toggle');
      await see.playerIs(run.page, 'paused');
      await see.offers(run.page, 'Play');
    },
    'play.toggleHere': async () => {
      await toHeadlines();
      await keys.press('F6');
      await keys.command('play.toggleHere');
      await see.playerIs(run.page, 'speaking');
    },
    'play.stop': async () => {
      await keys.command('play.toggle');
      await see.playerIs(run.page, 'speaking');
      await keys.command('play.stop');
      await see.playerIs(run.page, 'idle');
      await see.focusIsIn(run.page, 'Story');
    },
    'read.headline': speaks('read.headline', /sentence 1 of 1/),
    'read.summary': speaks('read.summary', /sentence 1 of 1/),
    'read.article': speaks('read.article', /sentence 1 of 6/),
    'sentence.previous': leads('sentence.previous', /sentence 1 of 6/),
    'sentence.next': leads('sentence.next', /sentence 3 of 6/),
    'sentence.repeat': leads('sentence.repeat', /sentence 2 of 6/),
    'paragraph.previous': async () => {
      await leads('paragraph.next', /sentence 4 of 6/)();
      await keys.command('paragraph.previous');
      await see.status(run.page, /sentence 1 of 6/);
    },
    'paragraph.next': leads('paragraph.next', /sentence 4 of 6/),
    'story.previous': async () => {
      await otherStory();
      await keys.command('story.previous');
      await see.shows(run.page, story.headline);
    },
    'story.next': async () => {
      await otherStory();
      await see.playerIs(run.page, 'speaking');
      await keys.command('story.previous');
      await see.shows(run.page, story.headline);
    },
    'rate.slower': changesSpeed('rate.slower', /162/),
    'rate.faster': changesSpeed('rate.faster', /198/),
    'rate.normal': changesSpeed('rate.normal', /180/),
    where: async () => {
      await keys.command('where');
      await see.said(run.page, new RegExp(story.headline));
    },
    'story.readStatus': marks('story.readStatus', 'isRead'),
    'story.save': marks('story.save', 'isSaved'),
    'story.find': async () => {
      await keys.command('story.find');
      const field = run.page.getByRole('searchbox');
      await field.waitFor();
      await keys.press(...'LAMP');
      await until('the words in the field', async () => (await field.inputValue()) === 'lamp');
      await keys.press('Escape');
      await field.waitFor({ state: 'detached' });
    },
    'library.search': async () => {
      await toHeadlines();
      await keys.command('library.search');
      const field = run.page.getByRole('searchbox');
      await field.waitFor();
      await keys.press(...'LAMP');
      await until('the words in the field', async () => (await field.inputValue()) === 'lamp');
      await see.said(run.page, /\d stor(y|ies)/);
      await keys.press('Escape');
      await until('an empty field', async () => (await field.inputValue()) === '');
      await keys.press('Escape');
      await field.waitFor({ state: 'detached' });
    },
    'story.fullText': answers('story.fullText', /whole article is here already/),
    'story.copies': answers('story.copies', /No other source has this story/),
    'list.markRead': async () => {
      await keys.command('list.markRead');
      await see.said(run.page, /marked as read|read already/);
    },
    'change.undo': async () => {
      await keys.command('change.undo');
      await see.said(run.page, /unread again|nothing to take back/);
    },
    'clipboard.read': async () => {
      await run.app.evaluate(({ clipboard }) => clipboard.clear());
      await answers('clipboard.read', /no text to read/)();
    },
    'feeds.refresh': answers('feeds.refresh', /follow no feeds yet/),
    'feed.add': opensDialog('feed.add'),
    'feed.actions': answers('feed.actions', /Choose a feed or a folder/),
    'opml.import': asksForAFile('opml.import'),
    'opml.export': answers('opml.export', /follow no feeds yet/),
    'file.open': asksForAFile('file.open'),
    'region.next': goesTo('region.next', 'Story'),
    'region.previous': goesTo('region.previous', 'Feeds'),
    'view.back': async () => {
      await goesTo('region.next', 'Story')();
      await keys.command('view.back');
      await see.focusIsIn(run.page, 'Headlines');
    },
    'zoom.in': zooms('zoom.in', 1.1),
    'zoom.out': zooms('zoom.out', 0.9),
    'zoom.reset': zooms('zoom.reset', 1),
    'theme.next': async () => {
      const before = await see.themeOf(run.page);
      await keys.command('theme.next');
      await until('another theme', async () => (await see.themeOf(run.page)) !== before);
      await see.said(run.page, /White on black|Black on white|Yellow on black|Black on yellow|Soft dark/);
    },
    'window.fullScreen': async () => {
      await keys.command('window.fullScreen');
      await until('full screen', isFullScreen);
      await keys.command('window.fullScreen');
      await until('a window', async () => !(await isFullScreen()));
    },
    'app.menu': async () => {
      await keys.command('app.menu');
      await run.page.getByRole('menu').first().waitFor();
      await keys.press('Escape');
      await run.page.getByRole('menu').first().waitFor({ state: 'detached' });
    },
    'speech.fixWord': opensDialog('speech.fixWord'),
    'app.settings': opensDialog('app.settings'),
    'app.help': opensDialog('app.help'),
    'app.escape': async () => {
      await keys.command('play.toggle');
      await see.playerIs(run.page, 'speaking');
      await keys.command('app.escape');
      await see.playerIs(run.page, 'idle');
    },
  };

  test.each(Object.entries(proofs))('%s works', async (_id, proof) => {
    await proof();
  });

  test('the second key of a command does what its first does', async () => {
    await keys.press('Ctrl+P');
    await see.playerIs(run.page, 'speaking');
    await keys.press('Ctrl+P');
    await see.playerIs(run.page, 'paused');
    await keys.press('Ctrl+Shift+P');
    await see.playerIs(run.page, 'idle');
    await keys.press('Ctrl+Shift+Slash');
    await see.windowOf(run.page).dialog.waitFor();
    await keys.press('Escape');
    await see.windowOf(run.page).dialog.waitFor({ state: 'detached' });
  });

  test('playback keys work while a dialog is open, and Stop leaves focus in it', async () => {
    await keys.command('app.settings');
    await see.windowOf(run.page).dialog.waitFor();
    await keys.command('play.toggle');
    await see.playerIs(run.page, 'speaking');
    await keys.command('play.stop');
    await see.playerIs(run.page, 'idle');
    expect(await run.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    await keys.press('Escape');
    await see.windowOf(run.page).dialog.waitFor({ state: 'detached' });
  });

  test('every command of the table has its proof', () => {
    const proved = [...Object.keys(proofs), 'window.close', 'app.quit'];
    expect(keymapRows.map((one) => one.id).filter((id) => !proved.includes(id))).toEqual([]);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
