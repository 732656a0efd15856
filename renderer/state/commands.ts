import type { CommandId } from '../../contract/keymap';
import type { StoryView } from '../../contract/story';
import { openCopiesHere } from './copies';
import { openFeedActions } from './feed-actions';
import { openFind } from './find-actions';
import { openFixWord } from './fix-word';
import { getFullText } from './full-text';
import { openFileDialog, readCopied } from './import-files';
import { changeRate, readSection, stop, togglePlay } from './listen';
import { goToNextTheme, zoom } from './look';
import { markReadToHere } from './mark-read';
import type { Model } from './model';
import { goBack, leaveInnermost, nextRegion } from './navigate';
import { exportOpml, importOpml } from './opml';
import { refreshFeeds } from './refresh';
import { answer, reportFailure } from './report';
import { openSearch } from './search-actions';
import { shownOrSay } from './shown-or-say';
import { loadList, toggleRead, toggleSaved } from './stories';
import { isOverlayOpen, type OpenDialog } from './ui';
import { takeBack } from './undo';
import { whereText } from './where';

/** Answers `false` when there was nothing to do, so that the key keeps its usual meaning. */
type Action = (model: Model) => unknown;

const withShown =
  (act: (model: Model, story: StoryView) => void): Action =>
  (model) => {
    const story = shownOrSay(model);
    if (story !== null) act(model, story);
  };

const openDialog =
  (dialog: OpenDialog): Action =>
  ({ ui }) =>
    ui.update((state) => ({ ...state, isMenuOpen: false, dialog }));

function skip(model: Model, unit: 'sentence' | 'paragraph' | 'story', direction: -1 | 1): void {
  model.place.set(null);
  model.player.skip(unit, direction, model.shown.get());
}

function whereAmI(model: Model): void {
  model.follower.follow();
  answer(model, whereText(model.player.snapshot(), model.library.get(), model.shown.get(), model.t, model.feeds.get()));
}

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && /^(text|search)$/.test(element.type));

/** Takes back the last change, except in a text field, where the key takes back what was typed. */
function undoChange(model: Model): boolean {
  if (isTextField(document.activeElement)) return false;
  void takeBack(model).then(() => loadList(model, model.library.get().view, 'refresh'));
  return true;
}

async function ask(model: Model, name: 'window.fullScreen' | 'window.close' | 'app.quit'): Promise<void> {
  const result = await model.call(name, {});
  if (!result.ok) reportFailure(model, result.error);
}

/** What each row of the keymap does, for keys, buttons and menus alike. */
const actions: Readonly<Record<CommandId, Action>> = {
  'play.toggle': togglePlay,
  'play.toggleHere': togglePlay,
  'play.stop': (model) => stop(model, isOverlayOpen(model.ui.get()) ? 'quiet' : 'focus'),
  'read.headline': (model) => readSection(model, 'headline'),
  'read.summary': (model) => readSection(model, 'summary'),
  'read.article': (model) => readSection(model, 'article'),
  'sentence.previous': (model) => skip(model, 'sentence', -1),
  'sentence.next': (model) => skip(model, 'sentence', 1),
  'sentence.repeat': (model) => model.player.repeat(model.shown.get()),
  'paragraph.previous': (model) => skip(model, 'paragraph', -1),
  'paragraph.next': (model) => skip(model, 'paragraph', 1),
  'story.previous': (model) => skip(model, 'story', -1),
  'story.next': (model) => skip(model, 'story', 1),
  'rate.slower': (model) => changeRate(model, -1),
  'rate.faster': (model) => changeRate(model, 1),
  'rate.normal': (model) => changeRate(model, 0),
  'speech.fixWord': openFixWord,
  where: whereAmI,
  'story.readStatus': withShown(toggleRead),
  'story.save': withShown(toggleSaved),
  'story.find': openFind,
  'library.search': openSearch,
  'story.fullText': (model) => void getFullText(model),
  'story.copies': openCopiesHere,
  'list.markRead': (model) => void markReadToHere(model),
  'change.undo': undoChange,
  'clipboard.read': (model) => void readCopied(model),
  'feeds.refresh': (model) => void refreshFeeds(model, null),
  'feed.add': openDialog({ kind: 'addFeed', address: '', replaces: null }),
  'feed.actions': openFeedActions,
  'opml.import': (model) => void importOpml(model),
  'opml.export': (model) => void exportOpml(model),
  'file.open': (model) => void openFileDialog(model),
  'region.next': (model) => nextRegion(model, 1),
  'region.previous': (model) => nextRegion(model, -1),
  'view.back': goBack,
  'zoom.in': (model) => void zoom(model, 'in'),
  'zoom.out': (model) => void zoom(model, 'out'),
  'zoom.reset': (model) => void zoom(model, 'reset'),
  'theme.next': goToNextTheme,
  'window.fullScreen': (model) => void ask(model, 'window.fullScreen'),
  'app.menu': ({ ui }) => ui.update((state) => ({ ...state, isMenuOpen: true })),
  'app.settings': openDialog({ kind: 'settings' }),
  'app.help': openDialog({ kind: 'help' }),
  'app.escape': leaveInnermost,
  'window.close': (model) => void ask(model, 'window.close'),
  'app.quit': (model) => void ask(model, 'app.quit'),
};

/** Does what a command promises. False only when a key should keep its usual meaning. */
export const runCommand = (model: Model, id: CommandId): boolean => actions[id](model) !== false;
