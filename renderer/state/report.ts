import type { ErrorCode } from '../../contract/errors';
import type { Model } from './model';

type Speaks = Pick<Model, 'announcer' | 't' | 'ui'>;

/** Answers the person's own command in one sentence, also while the voice speaks. */
export const answer = ({ announcer }: Pick<Model, 'announcer'>, text: string): void =>
  announcer.say({ kind: 'answer', text });

/** Shows a failure in the bar of problems and announces it. What was taken back is no failure. */
export function reportFailure(
  model: Speaks,
  failure: { readonly code: ErrorCode },
  kind: 'answer' | 'problem' = 'answer',
): void {
  if (failure.code === 'cancelled') return;
  const text = model.t(`error.${failure.code}`);
  model.ui.update((ui) => ({ ...ui, problem: { code: failure.code, text } }));
  model.announcer.say(kind === 'problem' ? { kind, text } : { kind: 'answer', text });
}

export const dismissProblem = ({ ui }: Pick<Model, 'ui'>): void => ui.update((state) => ({ ...state, problem: null }));
