import { type ReactNode, useState } from 'react';
import { useStore } from '../state/store';
import { useModel, useTexts } from './model-context';

const samples: ReadonlySet<string> = new Set(['en', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'ru']);

interface VoiceTestProps {
  /** BCP 47; the sample sentence is in this language where there is one. */
  readonly language: string;
  readonly voiceId: string | null;
  readonly label: string;
}

/** Speaks one sentence with a voice, at the speed that is set. What went wrong stands beside the button. */
export function VoiceTest({ language, voiceId, label }: VoiceTestProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const rate = useStore(model.settings, (settings) => settings.rate);
  const [problem, setProblem] = useState<string | null>(null);
  const primary = language.split('-')[0] ?? language;

  const listen = async (): Promise<void> => {
    setProblem(null);
    const text = t(`sample.${samples.has(primary) ? primary : 'other'}`);
    const result = await model.preview.play({ text, language, voiceId, rate });
    if (result.ok || result.error.code === 'cancelled') return;
    const sentence = t(`error.${result.error.code}`);
    setProblem(sentence);
    model.announcer.say({ kind: 'answer', text: sentence });
  };
  return (
    <div className="voice-test">
      <button type="button" className="button" onClick={() => void listen()}>
        {label}
      </button>
      {problem !== null && <p className="field-problem">{problem}</p>}
    </div>
  );
}
