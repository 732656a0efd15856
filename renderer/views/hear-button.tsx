import { type ReactNode, useState } from 'react';
import type { PreviewText } from '../state/preview';
import { useStore } from '../state/store';
import { useModel, useTexts } from './model-context';
import { primaryLanguage } from './voice-options';

interface HearButtonProps {
  readonly label: string;
  readonly text: string;
  /** BCP 47; the person's voice for it speaks. */
  readonly language: string;
  /** The text goes to the voice as it stands, past own pronunciations. */
  readonly isVerbatim?: boolean;
  /** What tells several such buttons apart. */
  readonly name?: string;
}

/** Speaks a text. What went wrong stands beside the button. */
export function HearButton({ label, text, language, isVerbatim = false, name }: HearButtonProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const { rate, voices } = useStore(model.settings, (settings) => settings);
  const [problem, setProblem] = useState<string | null>(null);

  const listen = async (): Promise<void> => {
    setProblem(null);
    if (text.trim() === '') return;
    const voiceId = voices[primaryLanguage(language)] ?? null;
    const wanted: PreviewText = { text, language, voiceId, rate, ...(isVerbatim ? { verbatim: true } : {}) };
    const result = await model.preview.play(wanted);
    if (result.ok || result.error.code === 'cancelled') return;
    const sentence = t(`error.${result.error.code}`);
    setProblem(sentence);
    model.announcer.say({ kind: 'answer', text: sentence });
  };
  return (
    <>
      <button type="button" className="button" aria-label={name} onClick={() => void listen()}>
        {label}
      </button>
      {problem !== null && <p className="field-problem">{problem}</p>}
    </>
  );
}
