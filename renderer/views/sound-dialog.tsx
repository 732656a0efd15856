import { type ReactNode, useEffect, useState } from 'react';
import type { VoiceChoice } from '../../contract/speech';
import { DialogFrame } from './dialog-frame';
import { useModel, useTexts } from './model-context';
import { VoiceTest } from './voice-test';

const advice = ['sound.volume', 'sound.output', 'sound.voice', 'sound.install', 'sound.restart'] as const;

/** "No sound?": a voice test, what is there to speak with, and what to do, in order. */
export function SoundDialog(): ReactNode {
  const { call } = useModel();
  const { t, language } = useTexts();
  const [voices, setVoices] = useState<readonly VoiceChoice[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('speech.voices', {}).then((result) => {
      if (isWanted) setVoices(result.ok ? result.value : []);
    });
    return () => {
      isWanted = false;
    };
  }, [call]);
  return (
    <DialogFrame title={t('sound.title')} className="small">
      <VoiceTest language={language} voiceId={null} label={t('settings.testVoice')} />
      {voices !== null && <p>{t('sound.found', { count: voices.length })}</p>}
      <ol className="advice">
        {advice.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
    </DialogFrame>
  );
}
