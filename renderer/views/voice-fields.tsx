import { type ReactNode, useEffect, useState } from 'react';
import type { VoiceChoice } from '../../contract/speech';
import { changeSettings } from '../state/change-settings';
import { reportFailure } from '../state/report';
import { useStore } from '../state/store';
import { Choice, type Option } from './fields';
import { useModel, useTexts } from './model-context';
import { languageOptions, primaryLanguage, voiceOptions } from './voice-options';
import { VoiceTest } from './voice-test';

function useVoices(): readonly VoiceChoice[] {
  const model = useModel();
  const [voices, setVoices] = useState<readonly VoiceChoice[]>([]);
  useEffect(() => {
    let isWanted = true;
    void model.call('speech.voices', {}).then((result) => {
      if (!isWanted) return;
      if (result.ok) setVoices(result.value);
      else reportFailure(model, result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [model]);
  return voices;
}

/** A voice for each language: first the language, then who speaks it, then a test. */
export function VoiceFields(): ReactNode {
  const model = useModel();
  const { t, language } = useTexts();
  const voices = useVoices();
  const chosen = useStore(model.settings, (settings) => settings.voices);
  const [wanted, setWanted] = useState(primaryLanguage(model.shown.get()?.language ?? language));
  const languages = languageOptions(voices, language);
  const spoken = languages.some(({ id }) => id === wanted) ? wanted : (languages[0]?.id ?? null);
  if (spoken === null) return <p>{t('settings.noVoices')}</p>;

  const automatic: Option<string> = { id: 'automatic', name: t('settings.voiceAutomatic') };
  const options = [automatic, ...voiceOptions(voices, spoken)];
  const voiceId = options.find(({ id }) => id === chosen[spoken])?.id ?? automatic.id;
  const choose = (id: string): void => {
    const { [spoken]: _old, ...others } = chosen;
    void changeSettings(model, { voices: id === automatic.id ? others : { ...others, [spoken]: id } });
  };
  return (
    <div className="voice-fields">
      <Choice label={t('settings.voiceLanguage')} options={languages} value={spoken} onChange={setWanted} />
      <Choice label={t('settings.voice')} options={options} value={voiceId} onChange={choose} />
      <VoiceTest
        language={spoken}
        voiceId={voiceId === automatic.id ? null : voiceId}
        label={t('settings.testVoice')}
      />
    </div>
  );
}
