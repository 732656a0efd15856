import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FeedRow } from '../../contract/feeds';
import { removeFeed } from '../state/feed-actions';
import { feedsWithProblems } from '../state/feed-lines';
import { dateLabel } from '../state/labels';
import { progressText, refreshFeeds } from '../state/refresh';
import { useStore } from '../state/store';
import { CommandButton } from './command-button';
import { DialogFrame } from './dialog-frame';
import { useDateLocale, useModel, useTexts } from './model-context';

interface ProblemProps {
  readonly feed: FeedRow;
  readonly onAgain: () => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** A feed, why it does not work, and what can be done about it. */
function Problem({ feed, onAgain, onChange, onRemove }: ProblemProps): ReactNode {
  const { t } = useTexts();
  const locale = useDateLocale();
  const { title, url, problem, feedId } = feed;
  const since = dateLabel(problem?.since ?? null, locale);
  return (
    <li className="rule">
      <h3>{title}</h3>
      <p>{problem !== null && t(`error.${problem.code}`)}</p>
      <p className="rule-marks">{since !== null && t('problems.since', { date: since })}</p>
      <p className="url">{url}</p>
      <div className="button-row">
        <button type="button" className="button" aria-label={t('problems.againOne', { title })} onClick={onAgain}>
          {t('problems.again')}
        </button>
        <button type="button" className="button" aria-label={t('problems.changeOne', { title })} onClick={onChange}>
          {t('problems.change')}
        </button>
        <button
          type="button"
          id={`remove-${feedId}`}
          className="button"
          aria-label={t('problems.removeOne', { title })}
          onClick={onRemove}
        >
          {t('problems.remove')}
        </button>
      </div>
    </li>
  );
}

/** How far a try is, and what can be taken back: outside, a dialog hides both. */
function Doings(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const progress = useStore(model.refresh, (state) => state.progress);
  const undo = useStore(model.ui, (ui) => ui.undo);
  return (
    <>
      {progress.isRunning && <p className="message">{progressText(progress, t)}</p>}
      {undo !== null && (
        <div className="button-row">
          <CommandButton id="change.undo" label="undo.button" />
        </div>
      )}
    </>
  );
}

/** All feeds that did not work when they were last asked. */
export function FeedProblemsDialog(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const feeds = feedsWithProblems(useStore(model.feeds, (list) => list));
  // The address of the site leads to a feed that has moved more often than the old address of the feed.
  const change = ({ feedId, siteUrl, url }: FeedRow): void =>
    model.ui.update((ui) => ({ ...ui, dialog: { kind: 'addFeed', address: siteUrl ?? url, replaces: feedId } }));
  const [gone, setGone] = useState(0);
  const remove = async (feed: FeedRow, at: number): Promise<void> => {
    await removeFeed(model, feed);
    flushSync(() => setGone(gone + 1));
    const left = feedsWithProblems(model.feeds.get());
    const next = left[Math.min(at, left.length - 1)];
    const target = next === undefined ? null : document.getElementById(`remove-${next.feedId}`);
    (target ?? document.getElementById('no-problems'))?.focus();
  };
  return (
    <DialogFrame title={t('problems.title')}>
      <Doings />
      {feeds.length === 0 ? (
        <p id="no-problems" tabIndex={-1}>
          {t('problems.none')}
        </p>
      ) : (
        <ul className="rules">
          {feeds.map((feed, at) => (
            <Problem
              key={feed.feedId}
              feed={feed}
              onAgain={() => void refreshFeeds(model, [feed.feedId])}
              onChange={() => change(feed)}
              onRemove={() => void remove(feed, at)}
            />
          ))}
        </ul>
      )}
    </DialogFrame>
  );
}
