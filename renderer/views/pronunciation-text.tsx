import { type ReactNode, useEffect, useId, useState } from 'react';
import { maxPronunciationFileChars } from '../../contract/limits';
import type { PronunciationList } from '../../contract/pronunciations';
import { sentenceOf, setPronunciationText } from '../state/pronunciations';
import { useModel, useTexts } from './model-context';

interface TextProps {
  readonly onSaved: (list: PronunciationList) => void;
  readonly onCancel: () => void;
}

/** The whole file in one field, one line a rule. */
export function PronunciationText({ onSaved, onCancel }: TextProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void model.call('pronunciations.text', {}).then((result) => {
      if (!isWanted) return;
      if (result.ok) setText(result.value.text);
      else setProblem(sentenceOf(result.error, model.t));
    });
    return () => {
      isWanted = false;
    };
  }, [model]);

  const save = async (): Promise<void> => {
    const result = await setPronunciationText(model, text ?? '');
    if (result.ok) return onSaved(result.value);
    const sentence = sentenceOf(result.error, t);
    setProblem(sentence);
    model.announcer.say({ kind: 'answer', text: sentence });
  };
  return (
    <>
      {text !== null && (
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {t('pronunciation.text')}
          </label>
          <textarea
            id={id}
            // biome-ignore lint/a11y/noAutofocus: the person asked for this field.
            autoFocus
            autoComplete="off"
            spellCheck={false}
            rows={10}
            maxLength={maxPronunciationFileChars}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p id={`${id}-hint`} className="hint">
            {t('pronunciation.textHint')}
          </p>
        </div>
      )}
      {problem !== null && <p className="field-problem">{problem}</p>}
      <div className="button-row">
        <button type="button" className="button primary" disabled={text === null} onClick={() => void save()}>
          {t('fix.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('fix.cancel')}
        </button>
      </div>
    </>
  );
}
