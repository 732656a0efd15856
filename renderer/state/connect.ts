import { isCommandId } from '../../contract/keymap';
import type { Settings } from '../../contract/settings';
import { silenceSettings } from '../../contract/silence';
import type { Bridge } from '../../contract/wire';
import { applyAppearance, onSystemLook } from '../a11y/appearance';
import { themes } from '../a11y/themes';
import { connectMediaSession } from '../playback/media-session';
import { isChangingSettings } from './change-settings';
import { coalesced, unhurried } from './coalesce';
import { runCommand } from './commands';
import { askCopiesAgain } from './copies';
import { askState, followCore } from './core-link';
import { loadFeeds } from './feed-actions';
import { searchAgain } from './find-actions';
import { reopenShown } from './full-text';
import { importPending, importToken } from './import-files';
import { languageInForce } from './language';
import { listSettings } from './list-parts';
import { keepPlaceInView } from './look';
import type { Model } from './model';
import { takeProgress } from './refresh';
import { reportFailure } from './report';
import { speakProblems } from './speak-problems';
import { loadList, saveSession, selectRow, takeChangedStories } from './stories';

const look = (model: Model): void => model.theme.set(applyAppearance(model.settings.get()));

/** Page and window. The window keeps its colour for the next start, so it is told none before the person's theme is known. */
function paint(model: Model): void {
  look(model);
  const headline = model.shown.get()?.headline;
  const title = headline === undefined ? 'Crier' : `${headline} – Crier`;
  document.title = title;
  const background = themes[model.theme.get()].page;
  void model.call('window.appearance', { background, title: title.slice(0, 300) });
}

function speakLanguage(model: Model): void {
  const language = languageInForce(model.settings.get().interfaceLanguage, model.shell.get().systemLanguage);
  if (document.documentElement.lang === language && model.texts.language === language) return;
  document.documentElement.lang = language;
  void model.texts.changeLanguage(language);
  void model.call('shell.language', { language });
}

function followSettings(model: Model): void {
  let before: Settings = model.settings.get();
  model.settings.subscribe(() => {
    const now = model.settings.get();
    const was = before;
    before = now;
    paint(model);
    speakLanguage(model);
    if (now.rate !== was.rate) model.player.setRate(now.rate);
    const isOtherVoice = now.voices !== was.voices && JSON.stringify(now.voices) !== JSON.stringify(was.voices);
    const isOtherText = Object.values(silenceSettings).some((name) => now[name] !== was[name]);
    if (isOtherVoice || isOtherText) model.player.refresh('voices-changed');
    if (now.accessibilitySupport !== was.accessibilitySupport) {
      void model.call('shell.accessibility', { support: now.accessibilitySupport });
    }
    if (listSettings.some((name) => now[name] !== was[name]) && model.ui.get().isReady) {
      void loadList(model, model.library.get().view, 'replace');
    }
  });
}

function followShown(model: Model): void {
  let before = model.shown.get();
  model.shown.subscribe(() => {
    const story = model.shown.get();
    const isOther = story?.storyId !== before?.storyId || story?.part !== before?.part;
    before = story;
    if (!isOther) return;
    paint(model);
    model.place.set(null);
    searchAgain(model);
    model.player.prepare(story);
    if (story === null) return;
    selectRow(model, story.storyId);
    if (model.ui.get().isReady) saveSession(model);
  });
}

/** The player went to another story or part: the screen goes along, if it showed what was read before. */
function followPlayer(model: Model): void {
  let before = model.player.snapshot();
  model.player.subscribe(() => {
    const now = model.player.snapshot();
    const was = before;
    before = now;
    const isSounding = now.state === 'speaking' || now.state === 'loading';
    model.announcer.setSpeaking(isSounding);
    if (isSounding) releaseMark(model);
    if (now.problem !== null && now.problem !== was.problem) reportFailure(model, { code: now.problem }, 'problem');
    if (now.story === null || now.story === was.story) return;
    const shown = model.shown.get();
    const wasOnScreen = was.story === null || (shown?.storyId === was.story.storyId && shown.part === was.story.part);
    const isOnScreen = shown?.storyId === now.story.storyId && shown.part === now.story.part;
    if (wasOnScreen && !isOnScreen) model.shown.put(now.story);
  });
}

/**
 * The marked sentence becomes plain text again with the next play, but never while it holds the focus, nor while a dialog does or none
 * has it: the focus may be on its way back to the sentence.
 */
export function releaseMark(model: Model): void {
  const focused = document.activeElement;
  const isHeld =
    focused === null || focused === document.body || focused.closest('[data-mark], [role="dialog"]') !== null;
  if (!isHeld && model.ui.get().mark !== null) model.ui.update((ui) => ({ ...ui, mark: null }));
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function listen(model: Model, on: Bridge['on']): void {
  const onCore = followCore(model);
  on('core.changed', ({ isUp }) => onCore(isUp));
  // A refresh changes both several times a second, and a long list takes longer than that.
  const askFeeds = coalesced(() => loadFeeds(model));
  const askList = coalesced(unhurried(() => loadList(model, model.library.get().view, 'refresh'), rest));
  const askCopies = coalesced(() => askCopiesAgain(model));
  on('library.changed', () => {
    askList();
    askCopies();
    // What was read is counted at each feed too.
    askFeeds();
  });
  on('stories.changed', (change) => takeChangedStories(model, change));
  on('feeds.changed', askFeeds);
  on('story.changed', ({ storyId }) => void reopenShown(model, storyId));
  on('refresh.progress', ({ progress }) => takeProgress(model, progress));
  on('settings.changed', ({ settings }) => {
    if (!isChangingSettings()) model.settings.set(settings);
  });
  on('power.suspend', () => model.player.pause());
  on('menu.command', ({ commandId }) => {
    if (isCommandId(commandId)) runCommand(model, commandId);
  });
  on('file.given', ({ token }) => void importToken(model, token));
  on('accessibility.changed', ({ assistiveTechnology }) =>
    model.shell.update((shell) => ({ ...shell, assistiveTechnology })),
  );
}

/** The Keyboard Map interface is Chromium's own; TypeScript's library does not know it. */
interface KeyboardNavigator extends Navigator {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> };
}

async function readLayout(model: Model): Promise<void> {
  const { keyboard } = navigator as KeyboardNavigator;
  const layout = await keyboard?.getLayoutMap().catch(() => null);
  model.layout.set(layout ?? null);
}

/** Joins page, shell and core, then asks for everything that is to be shown. */
export async function connect(model: Model, on: Bridge['on']): Promise<void> {
  look(model);
  followSettings(model);
  followShown(model);
  followPlayer(model);
  speakProblems(model);
  listen(model, on);
  keepPlaceInView(model);
  onSystemLook(() => paint(model));
  connectMediaSession(model.player, { shown: model.shown.get });
  void readLayout(model);
  const shell = await model.call('shell.state', {});
  if (shell.ok) model.shell.set(shell.value);
  speakLanguage(model);
  if (!(await askState(model))) return;
  if (shell.ok && shell.value.wasRestarted) {
    model.announcer.say({ kind: 'status', subject: 'restart', text: model.t('notice.pageRestarted') });
  }
  await importPending(model);
}
