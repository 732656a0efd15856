import type { ReactNode } from 'react';
import { dismissProblem } from '../state/report';
import { useStore } from '../state/store';
import { Icon } from './icons';
import { useModel, useTexts } from './model-context';

/** Problems with the sound, for which there is more help than one sentence. */
const soundProblems: readonly (string | null)[] = ['no-voice', 'voice-failed', 'silent-voice', 'no-sound-output'];

/** The latest problem in one sentence, until it is closed. It is announced elsewhere, so it is not live. */
export function ProblemBar(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const problem = useStore(model.ui, (ui) => ui.problem);
  if (problem === null) return null;
  const openHelp = (): void => model.ui.update((ui) => ({ ...ui, dialog: { kind: 'sound' } }));
  return (
    <div className="problem" data-problem={problem.code}>
      <Icon name="problem" />
      <p>{problem.text}</p>
      {soundProblems.includes(problem.code) && (
        <button type="button" className="button" onClick={openHelp}>
          {t('sound.title')}
        </button>
      )}
      <button type="button" className="button" onClick={() => dismissProblem(model)}>
        {t('problem.close')}
      </button>
    </div>
  );
}
