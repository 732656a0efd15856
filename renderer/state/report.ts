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
  const text = showProblem(model, failure.code);
  model.announcer.say(kind === 'problem' ? { kind, text } : { kind: 'answer', text });
}

/** Shows a failure in the bar of problems without a word; gives its sentence. */
export function showProblem({ t, ui }: Pick<Model, 't' | 'ui'>, code: ErrorCode): string {
  const text = t(`error.${code}`);
  ui.update((state) => ({ ...state, problem: { code, text } }));
  return text;
}

/** Failures of the library that go on until something is done about the disk. */
const lasting: readonly (ErrorCode | null)[] = ['disk-full', 'database'];

/** Of what was written beside, without being asked for: while the bar tells that nothing can be written, it is not told again each time. */
export function reportAside(model: Speaks, failure: { readonly code: ErrorCode }): void {
  const isTold = model.ui.get().problem?.code === failure.code && lasting.includes(failure.code);
  if (!isTold) reportFailure(model, failure);
}

/** The library can be written again: the bar that told otherwise goes. */
export function showsWriting({ ui }: Pick<Model, 'ui'>): void {
  const isOver = lasting.includes(ui.get().problem?.code ?? null);
  if (isOver) dismissProblem({ ui });
}

export const dismissProblem = ({ ui }: Pick<Model, 'ui'>): void => ui.update((state) => ({ ...state, problem: null }));
