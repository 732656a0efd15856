import { type ReactNode, useId, useRef, useState } from 'react';
import type { Pronunciation } from '../../contract/pronunciations';
import { goOnReading } from '../state/fix-word';
import { answer } from '../state/report';
import type { WordToFix } from '../state/ui';
import { DialogFrame } from './dialog-frame';
import { useModel, useTexts } from './model-context';
import { PronunciationForm } from './pronunciation-form';
import { primaryLanguage } from './voice-options';

interface WordsProps {
  readonly word: WordToFix;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The words of the sentence as one group: arrow keys go from word to word. */
function Words({ word, chosen, onChoose }: WordsProps): ReactNode {
  const { t } = useTexts();
  const name = useId();
  return (
    <fieldset className="words" lang={word.language}>
      <legend className="field-label">{t('fix.words')}</legend>
      {word.words.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand in a sentence twice, and the sentence never changes.
        <label key={index} className="word-choice">
          <input type="radio" name={name} checked={index === chosen} onChange={() => onChoose(index)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

const firstRule = (word: WordToFix): Pronunciation => ({
  language: primaryLanguage(word.language),
  text: word.text,
  match: 'word',
  matchCase: false,
  sayAs: '',
});

/** Ctrl+E: the word just spoken, how it is said, and how it shall be said. Reading waits and goes on at the same sentence. */
export function FixWordDialog({ word, goesOn }: { readonly word: WordToFix; readonly goesOn: boolean }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [chosen, setChosen] = useState(word.chosen);
  const [rule, setRule] = useState(() => firstRule(word));
  const isChanged = useRef(false);
  const choose = (index: number): void => {
    setChosen(index);
    setRule((old) => ({ ...old, text: word.words[index] ?? old.text }));
  };
  const onClosed = (): void => {
    if (goesOn) goOnReading(model, isChanged.current);
  };
  return (
    <DialogFrame title={t('fix.title')} className="small" onClosed={onClosed}>
      {(close) => (
        <>
          {word.words.length > 1 && <Words word={word} chosen={chosen} onChoose={choose} />}
          <PronunciationForm
            rule={rule}
            onRule={setRule}
            ruleId={null}
            language={word.language}
            first="sayAs"
            onSaved={() => {
              isChanged.current = true;
              close();
              answer(model, t('fix.saved', { text: rule.text }));
            }}
          />
        </>
      )}
    </DialogFrame>
  );
}
