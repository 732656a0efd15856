import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Result } from '../../contract/errors';
import type { Pronunciation, PronunciationList, PronunciationRow } from '../../contract/pronunciations';
import { exportPronunciations, importPronunciations, removePronunciation, sentenceOf } from '../state/pronunciations';
import { answer } from '../state/report';
import { DialogFrame } from './dialog-frame';
import { useModel, useTexts } from './model-context';
import { PronunciationForm } from './pronunciation-form';
import { PronunciationRules } from './pronunciation-rules';
import { PronunciationText } from './pronunciation-text';
import { primaryLanguage } from './voice-options';

type Page =
  | { readonly kind: 'list' }
  | { readonly kind: 'text' }
  | { readonly kind: 'rule'; readonly rule: Pronunciation; readonly ruleId: string | null };

const none: PronunciationList = { rules: [], problems: [] };

function useList(say: (result: Result<unknown>) => void) {
  const { call } = useModel();
  const [list, setList] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens.
  useEffect(() => {
    let isWanted = true;
    void call('pronunciations.list', {}).then((result) => {
      if (!isWanted) return;
      if (result.ok) setList(result.value);
      else say(result);
    });
    return () => {
      isWanted = false;
    };
  }, [call]);
  return [list, setList] as const;
}

/** The line that took the place of the removed one; without any, the first button. */
function focusRule(ruleId: string | undefined): void {
  const own = ruleId === undefined ? null : document.getElementById(`remove-${ruleId}`);
  (own ?? document.getElementById('add-pronunciation'))?.focus();
}

/** All own pronunciations: listed, added, changed, taken out, heard, exchanged as a file, or edited as text. */
export function PronunciationsDialog(): ReactNode {
  const model = useModel();
  const { t, language } = useTexts();
  const [message, setMessage] = useState('');
  const [page, setPage] = useState<Page>({ kind: 'list' });
  const tell = (text: string): void => {
    setMessage(text);
    answer(model, text);
  };
  const tellFailure = (result: Result<unknown>): void => {
    if (!result.ok) tell(sentenceOf(result.error, t));
  };
  const [list, setList] = useList(tellFailure);
  const own = primaryLanguage(model.shown.get()?.language ?? language);

  const back = (next?: PronunciationList): void => {
    if (next !== undefined) setList(next);
    setPage({ kind: 'list' });
    if (next !== undefined) tell(t('pronunciation.count', { count: next.rules.length }));
  };
  const edit = (rule: Pronunciation, ruleId: string | null): void => {
    setMessage('');
    setPage({ kind: 'rule', rule, ruleId });
  };
  const add = (): void => edit({ language: own, text: '', match: 'word', matchCase: false, sayAs: '' }, null);
  const change = ({ ruleId, ...rule }: PronunciationRow): void => edit(rule, ruleId);
  const remove = async ({ ruleId, text }: PronunciationRow): Promise<void> => {
    const result = await removePronunciation(model, ruleId);
    if (!result.ok) return tellFailure(result);
    const at = list.rules.findIndex((row) => row.ruleId === ruleId);
    flushSync(() => setList(result.value));
    focusRule(result.value.rules[Math.min(at, result.value.rules.length - 1)]?.ruleId);
    tell(t('pronunciation.removed', { text }));
  };
  const bringIn = async (): Promise<void> => {
    const result = await importPronunciations(model);
    if (result === null) return;
    if (!result.ok) return tellFailure(result);
    setList(result.value);
    const { added, replaced, kept } = result.value;
    tell(t('pronunciation.imported', { added, replaced, kept }));
  };
  const giveOut = async (): Promise<void> => {
    const result = await exportPronunciations(model);
    if (result === null) return;
    if (result.ok) tell(t('pronunciation.exported'));
    else tellFailure(result);
  };

  return (
    <DialogFrame title={t('pronunciation.title')}>
      {page.kind === 'rule' && (
        <PronunciationForm
          rule={page.rule}
          onRule={(rule) => setPage({ ...page, rule })}
          ruleId={page.ruleId}
          language={page.rule.language === 'all' ? own : page.rule.language}
          first={page.ruleId === null ? 'text' : 'sayAs'}
          onSaved={back}
          onCancel={() => back()}
        />
      )}
      {page.kind === 'text' && <PronunciationText onSaved={back} onCancel={() => back()} />}
      {page.kind === 'list' && (
        <>
          <p>{t('pronunciation.intro')}</p>
          <div className="button-row">
            <button
              type="button"
              id="add-pronunciation"
              className="button primary"
              // biome-ignore lint/a11y/noAutofocus: coming back from a form, the focus must be somewhere in the dialog.
              autoFocus
              onClick={add}
            >
              {t('pronunciation.add')}
            </button>
            <button type="button" className="button" onClick={() => setPage({ kind: 'text' })}>
              {t('pronunciation.asText')}
            </button>
            <button type="button" className="button" onClick={() => void bringIn()}>
              {t('pronunciation.import')}
            </button>
            <button type="button" className="button" onClick={() => void giveOut()}>
              {t('pronunciation.export')}
            </button>
          </div>
          {message !== '' && <p className="message">{message}</p>}
          <PronunciationRules list={list} own={own} onChange={change} onRemove={(row) => void remove(row)} />
        </>
      )}
    </DialogFrame>
  );
}
