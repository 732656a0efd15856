import { noProgress, type RefreshProgress } from '../../contract/feeds';
import type { Translate } from './labels';
import type { Model } from './model';
import { noRefresh, type RefreshState } from './refresh-state';
import { answer, reportFailure, showProblem, showsWriting } from './report';

/** `12 of 50 feeds, 7 new stories, 1 failed`. */
export function progressText({ doneCount, totalCount, newCount, failedCount }: RefreshProgress, t: Translate): string {
  const parts = [
    t('refresh.progress', { done: doneCount, count: totalCount }),
    t('refresh.new', { count: newCount }),
    failedCount === 0 ? '' : t('refresh.failed', { count: failedCount }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What came of a refresh, in one or two sentences: `12 new stories. 2 feeds did not answer.` */
export function endText(progress: RefreshProgress, t: Translate): string {
  const { newCount, failedCount, isOffline, wasStopped, problem } = progress;
  const isLeft = isOffline || wasStopped || problem !== null;
  const parts = [
    problem === null ? '' : t(`error.${problem}`),
    isOffline ? t('refresh.offline') : '',
    wasStopped ? t('refresh.stopped') : '',
    newCount > 0 ? t('refresh.end', { count: newCount }) : '',
    newCount === 0 && !isLeft ? t('refresh.nothing') : '',
    failedCount > 0 && !isOffline && problem === null ? t('refresh.noAnswer', { count: failedCount }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * Whether the end of a refresh is worth a sentence: always when it was asked for, else only for news, and once for a lost connection or a
 * library that cannot be written.
 */
function isTold(state: RefreshState, { newCount, isOffline, problem }: RefreshProgress): boolean {
  const isUntold = (isOffline && !state.isOfflineTold) || (problem !== null && !state.isProblemTold);
  return state.isAsked || newCount > 0 || isUntold;
}

/** Takes over how far a refresh has come; `said` is what to say about its end, or null. */
export function advance(
  state: RefreshState,
  progress: RefreshProgress,
  t: Translate,
): { readonly state: RefreshState; readonly said: string | null } {
  const hasEnded = state.progress.isRunning && !progress.isRunning;
  if (!hasEnded) return { state: { ...state, progress }, said: null };
  const isProblemTold = progress.problem !== null;
  return {
    state: { ...noRefresh, progress, isAsked: state.isNextAsked, isOfflineTold: progress.isOffline, isProblemTold },
    said: isTold(state, progress) ? endText(progress, t) : null,
  };
}

type Needs = Pick<Model, 'refresh' | 'announcer' | 't' | 'ui'>;

/** Shows how far a refresh has come, and tells once how it ended: when the voice rests, and without moving anything. */
export function takeProgress(model: Needs, progress: RefreshProgress): void {
  const { state, said } = advance(model.refresh.get(), progress, model.t);
  model.refresh.set(state);
  if (progress.isRunning) return;
  if (progress.problem !== null && said !== null) showProblem(model, progress.problem);
  if (progress.problem === null && progress.doneCount > 0) showsWriting(model);
  if (said !== null) model.announcer.say({ kind: 'status', subject: 'refresh', text: said });
}

/** Asks feeds for news: these, or all. The list grows meanwhile; focus and choice stay. */
export async function refreshFeeds(model: Model, feedIds: readonly string[] | null): Promise<void> {
  const wanted = feedIds?.length ?? model.feeds.get().feeds.filter((feed) => !feed.isPaused).length;
  if (feedIds === null && model.feeds.get().feeds.length === 0) return answer(model, model.t('refresh.noFeeds'));
  if (wanted === 0) return answer(model, model.t('refresh.nothingToAsk'));
  starts += 1;
  const mine = starts;
  model.refresh.update((before) => begun(before, wanted));
  answer(model, model.t('refresh.begins', { count: wanted }));
  const result = await model.call('refresh.start', { feedIds: feedIds === null ? null : [...feedIds] });
  // The answer to the newest tells the end of all; what was joined or stopped before has been told by events.
  if (mine !== starts) return;
  if (result.ok) return takeAnswer(model, result.value);
  model.refresh.set(noRefresh);
  reportFailure(model, result.error);
}

let starts = 0;

/** What is shown before the core has said anything. One that runs keeps its progress; after one that is being stopped, another begins. */
function begun(before: RefreshState, wanted: number): RefreshState {
  if (before.isStopping) return { ...before, isNextAsked: true };
  const { progress } = before;
  const shown = progress.isRunning ? progress : { ...noProgress, isRunning: true, totalCount: wanted };
  return { ...before, progress: shown, isAsked: true };
}

/** The end, if no event has told it: a short refresh may end before the first one. */
function takeAnswer(model: Model, progress: RefreshProgress): void {
  const { isAsked } = model.refresh.get();
  if (isAsked) model.refresh.update((state) => ({ ...state, progress: { ...state.progress, isRunning: true } }));
  takeProgress(model, progress);
}

/** Ends a refresh; what has come stays. False when none runs. */
export function stopRefresh(model: Model): boolean {
  if (!model.refresh.get().progress.isRunning) return false;
  model.refresh.update((state) => ({ ...state, isStopping: true, isNextAsked: false }));
  void model.call('refresh.stop', {}).then((result) => {
    if (!result.ok) reportFailure(model, result.error);
  });
  return true;
}
