import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { placeStatus } from '../state/labels';
import { useStore } from '../state/store';
import { CommandButton } from './command-button';
import { ImportBar } from './import-bar';
import { useModel, useTexts } from './model-context';
import { ProblemBar } from './problem-bar';
import { RefreshBar } from './refresh-bar';
import { UndoBar } from './undo-bar';
import { usePlayer } from './use-player';

/** How far the voice is, in words and as a bar. Nothing here is live: a screen reader reads it when it is asked. */
function Status(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const snapshot = usePlayer(model);
  const shown = useStore(model.shown, (state) => state);
  const settings = useStore(model.settings, (state) => state);
  // What stands in the bar of problems above is not shown twice.
  const message = useStore(model.ui, (ui) => (ui.lastMessage === ui.problem?.text ? '' : ui.lastMessage));
  return (
    <div className="status">
      <p className="status-line">{placeStatus(snapshot, shown, settings, t)}</p>
      {message !== '' && <p className="last-message">{message}</p>}
    </div>
  );
}

export function PlayerBar(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const { state, progress } = usePlayer(model);
  const isSounding = state === 'speaking' || state === 'loading';
  return (
    <section className="player" data-region="player" data-player-state={state} aria-label={t('region.player')}>
      <h2 className="visually-hidden">{t('region.player')}</h2>
      <div className="progress" aria-hidden="true">
        <div style={{ transform: `scaleX(${progress})` }} />
      </div>
      <ImportBar />
      <RefreshBar />
      <UndoBar />
      <ProblemBar />
      <div className="player-row">
        <Toolbar className="player-buttons" aria-label={t('player.controls')}>
          <CommandButton id="sentence.previous" icon="previous" />
          <CommandButton
            id="play.toggle"
            label={isSounding ? 'player.pause' : 'player.play'}
            icon={isSounding ? 'pause' : 'play'}
            isPrimary
          />
          <CommandButton id="sentence.next" icon="next" />
          <CommandButton id="play.stop" label="player.stop" icon="stop" />
        </Toolbar>
        <Status />
        <div className="rate-buttons">
          <CommandButton id="rate.slower" icon="slower" />
          <CommandButton id="rate.faster" icon="faster" />
        </div>
      </div>
    </section>
  );
}
