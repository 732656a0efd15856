import { type FormEvent, type ReactNode, useState } from 'react';
import type { Result } from '../../contract/errors';
import { maxPronunciationChars } from '../../contract/limits';
import { type Pronunciation, type PronunciationList, pronunciationMatches } from '../../contract/pronunciations';
import { spelling } from '../state/fix-word';
import { savePronunciation, sentenceOf } from '../state/pronunciations';
import { Check, Choice } from './fields';
import { HearButton } from './hear-button';
import { useModel, useTexts } from './model-context';
import { TextField } from './text-field';
import { languageName, primaryLanguage } from './voice-options';

interface FormProps {
  readonly rule: Pronunciation;
  readonly onRule: (rule: Pronunciation) => void;
  /** Null for a new rule. */
  readonly ruleId: string | null;
  /** BCP 47 of the text. */
  readonly language: string;
  /** Which field takes the focus. */
  readonly first: 'text' | 'sayAs';
  readonly onSaved: (list: PronunciationList) => void;
  readonly onCancel?: () => void;
}

/** What is written: heard as it is now, and spelt. */
function Written({ rule, onRule, language, first }: FormProps): ReactNode {
  const { announcer } = useModel();
  const { t } = useTexts();
  const [spelt, setSpelt] = useState('');
  const spell = (): void => {
    const letters = spelling(rule.text, t);
    setSpelt(letters);
    announcer.say({ kind: 'answer', text: letters });
  };
  return (
    <>
      <TextField
        label={t('fix.written')}
        value={rule.text}
        maxChars={maxPronunciationChars}
        isFirst={first === 'text'}
        language={language}
        onChange={(text) => {
          setSpelt('');
          onRule({ ...rule, text });
        }}
      />
      <div className="button-row">
        <HearButton label={t('fix.hear')} text={rule.text} language={language} />
        <button type="button" className="button" onClick={spell}>
          {t('fix.spell')}
        </button>
      </div>
      {spelt !== '' && <p className="spelt">{spelt}</p>}
    </>
  );
}

/** How it is said, with a trial. */
function Spoken({ rule, onRule, language, first }: FormProps): ReactNode {
  const { t } = useTexts();
  const [typed, setTyped] = useState(rule.sayAs ?? '');
  const isSilent = rule.sayAs === null;
  return (
    <>
      <TextField
        label={t('fix.sayAs', { text: rule.text })}
        hint={t('fix.sayAsHint')}
        value={typed}
        maxChars={maxPronunciationChars}
        isFirst={first === 'sayAs'}
        isDisabled={isSilent}
        onChange={(sayAs) => {
          setTyped(sayAs);
          onRule({ ...rule, sayAs });
        }}
      />
      <div className="button-row">
        <HearButton label={t('fix.hearNew')} text={rule.sayAs ?? ''} language={language} isVerbatim />
      </div>
      <Check
        label={t('fix.skip')}
        isChecked={isSilent}
        onChange={(isOn) => onRule({ ...rule, sayAs: isOn ? null : typed })}
      />
    </>
  );
}

function Reach({ rule, onRule, language }: FormProps): ReactNode {
  const { t, language: own } = useTexts();
  const tags = [...new Set([rule.language, primaryLanguage(language), 'all'])];
  return (
    <>
      <Choice
        label={t('fix.match')}
        options={pronunciationMatches.map((id) => ({ id, name: t(`fix.match.${id}`) }))}
        value={rule.match}
        onChange={(match) => onRule({ ...rule, match })}
      />
      <Check
        label={t('fix.matchCase')}
        isChecked={rule.matchCase}
        onChange={(matchCase) => onRule({ ...rule, matchCase })}
      />
      <Choice
        label={t('fix.language')}
        options={tags.map((id) => ({ id, name: id === 'all' ? t('fix.allLanguages') : languageName(id, own) }))}
        value={rule.language}
        onChange={(tag) => onRule({ ...rule, language: tag })}
      />
    </>
  );
}

/** One pronunciation: what is written, how it is said, where it holds. Enter in a field saves. */
export function PronunciationForm(props: FormProps): ReactNode {
  const { rule, ruleId, onSaved, onCancel } = props;
  const model = useModel();
  const { t } = useTexts();
  const [problem, setProblem] = useState<string | null>(null);
  const done = (result: Result<PronunciationList>): void => {
    if (result.ok) {
      onSaved(result.value);
      return;
    }
    const sentence = sentenceOf(result.error, t);
    setProblem(sentence);
    model.announcer.say({ kind: 'answer', text: sentence });
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setProblem(null);
    void savePronunciation(model, rule, ruleId).then(done);
  };
  return (
    <form onSubmit={save} noValidate>
      <Written {...props} />
      <Spoken {...props} />
      <Reach {...props} />
      {problem !== null && <p className="field-problem">{problem}</p>}
      <div className="button-row">
        <button type="submit" className="button primary">
          {t('fix.save')}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="button" onClick={onCancel}>
            {t('fix.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
