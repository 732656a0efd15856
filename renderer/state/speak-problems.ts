import { maxPreviewChars } from '../../contract/limits';
import type { Model } from './model';

type Needs = Pick<Model, 'ui' | 'settings' | 'shell' | 'player' | 'preview' | 'texts'>;

/** Only where it was asked for, never beside a screen reader, and never into a story that is being read. */
function maySpeak({ settings, shell, player }: Needs): boolean {
  const { state } = player.snapshot();
  const isSounding = state === 'speaking' || state === 'loading';
  return settings.get().speakProblems && !shell.get().assistiveTechnology && !isSounding;
}

/** Lets the voice say each new problem, for listeners without a screen reader. */
export function speakProblems(model: Needs): void {
  let before = model.ui.get().problem;
  model.ui.subscribe(() => {
    const { problem } = model.ui.get();
    const was = before;
    before = problem;
    if (problem === null || problem === was || !maySpeak(model)) return;
    // A voice that cannot say it costs nothing: the sentence stands on screen.
    void model.preview.play({
      text: problem.text.slice(0, maxPreviewChars),
      language: model.texts.language,
      voiceId: null,
      rate: model.settings.get().rate,
    });
  });
}
