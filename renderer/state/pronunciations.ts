import type { Failure, Result } from '../../contract/errors';
import type { Pronunciation, PronunciationImport, PronunciationList } from '../../contract/pronunciations';
import type { Translate } from './labels';
import type { Model } from './model';

/** Why something could not be done, in one sentence. */
export function sentenceOf({ code, detail }: Failure, t: Translate): string {
  const problem = detail?.problem;
  return code === 'bad-pronunciation' ? t(`pronunciation.problem.${problem}`) : t(`error.${code}`);
}

/** Sentences that were prepared are made anew: also where the change holds for this run only. */
function heardAnew<T>(model: Model, result: Result<T>): Result<T> {
  if (result.ok || result.error.code === 'pronunciations-not-saved') model.player.refresh('voices-changed');
  return result;
}

export async function savePronunciation(
  model: Model,
  rule: Pronunciation,
  ruleId: string | null,
): Promise<Result<PronunciationList>> {
  if (rule.text.trim() === '') return missing('no-text');
  if (rule.sayAs?.trim() === '') return missing('no-words');
  return heardAnew(model, await model.call('pronunciations.save', { rule, ruleId }));
}

const missing = (problem: string): Result<never> => ({
  ok: false,
  error: { code: 'bad-pronunciation', message: 'a field is empty', detail: { problem } },
});

export const removePronunciation = async (model: Model, ruleId: string): Promise<Result<PronunciationList>> =>
  heardAnew(model, await model.call('pronunciations.remove', { ruleId }));

export const setPronunciationText = async (model: Model, text: string): Promise<Result<PronunciationList>> =>
  heardAnew(model, await model.call('pronunciations.setText', { text }));

/** Null: the person thought better of it. */
export async function importPronunciations(model: Model): Promise<Result<PronunciationImport> | null> {
  const chosen = await model.call('dialog.openPronunciations', {});
  if (!chosen.ok) return chosen;
  const { token } = chosen.value;
  return token === null ? null : heardAnew(model, await model.call('pronunciations.importToken', { token }));
}

/** Null: the person thought better of it. */
export async function exportPronunciations(model: Model): Promise<Result<null> | null> {
  const chosen = await model.call('dialog.savePronunciations', {});
  if (!chosen.ok) return chosen;
  const { token } = chosen.value;
  return token === null ? null : model.call('pronunciations.exportToken', { token });
}
