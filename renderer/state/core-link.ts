import type { AppState } from '../../contract/answers';
import { importPending } from './import-files';
import { replaceList } from './library';
import { growList, refreshWholeList, unpacked } from './list-parts';
import type { Model } from './model';
import { noRefresh } from './refresh-state';
import { dismissProblem, reportFailure } from './report';

/** Takes over what the core knows: at start, and after it was restarted. */
export function applyState(model: Model, state: AppState, how: 'first' | 'again'): void {
  const { settings, library, feeds, refresh } = model;
  settings.set(state.settings);
  feeds.set(state.feeds);
  // A refresh that the old core had begun went with it.
  refresh.set({ ...noRefresh, progress: state.refresh });
  if (how === 'first')
    library.update((now) => replaceList({ ...now, selectedId: state.storyId }, unpacked(state.list)));
  else void refreshWholeList(model, library.get().view);
}

/** A core that was started again tells only of the library: all else was told by the first. */
function sayNotices({ announcer, t }: Model, state: AppState, how: 'first' | 'again'): void {
  const told = state.notices.filter(({ code }) => how === 'first' || code.startsWith('database-'));
  for (const { code } of told) announcer.say({ kind: 'status', subject: code, text: t(`notice.${code}`) });
}

/** Asks the core for everything and shows it. False when the core did not answer; its return is waited for then. */
export async function askState(model: Model): Promise<boolean> {
  const first = !model.ui.get().isReady;
  const result = await model.call('app.state', {});
  if (!result.ok) {
    if (result.error.code !== 'core-down') reportFailure(model, result.error);
    return false;
  }
  applyState(model, result.value, first ? 'first' : 'again');
  sayNotices(model, result.value, first ? 'first' : 'again');
  const { selectedId } = model.library.get();
  const wanted = result.value.storyId ?? selectedId;
  if (model.shown.get() === null && wanted !== null) {
    const opened = await model.shown.openNow(wanted);
    if (opened === null && selectedId !== null && selectedId !== wanted) await model.shown.openNow(selectedId);
  }
  model.ui.update((ui) => ({ ...ui, isReady: true }));
  if (first) void growList(model);
  return true;
}

/**
 * Follows the core going away and coming back. It is shown always, and told once: at once when nothing sounds, else when the voice has run
 * out of prepared sound. A gap that nobody can hear is not announced. Who asks for the voice meanwhile is told why nothing is heard.
 */
export function followCore(model: Model): (isUp: boolean) => void {
  let isDown = false;
  let wasWaiting = false;

  const tell = (): void => model.announcer.say({ kind: 'answer', text: model.t('notice.coreDown') });

  model.player.subscribe(() => {
    const isWaiting = model.player.snapshot().state === 'loading';
    if (isDown && isWaiting && !wasWaiting) tell();
    wasWaiting = isWaiting;
  });

  const wentDown = (): void => {
    isDown = true;
    const text = model.t('notice.coreDown');
    model.ui.update((ui) => ({ ...ui, problem: { code: 'core-down', text } }));
    if (model.player.snapshot().state !== 'speaking') tell();
  };

  const cameBack = async (): Promise<void> => {
    const hadBeen = model.ui.get().isReady;
    if (!(await askState(model))) return;
    dismissProblem(model);
    const wasDown = isDown;
    isDown = false;
    if (hadBeen) {
      model.shown.openMissed();
      model.player.refresh('core-restarted');
    } else await importPending(model);
    if (wasDown) model.ui.update((ui) => ({ ...ui, lastMessage: model.t('notice.coreBack') }));
  };

  return (isUp) => {
    model.shell.update((shell) => ({ ...shell, coreIsUp: isUp }));
    if (!isUp) wentDown();
    else if (isDown || !model.ui.get().isReady) void cameBack();
  };
}
