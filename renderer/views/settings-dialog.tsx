import type { ReactNode } from 'react';
import { pauseRange, rateRange, textSizeRange, wordsPerMinuteAtRateOne } from '../../contract/limits';
import type { Settings } from '../../contract/settings';
import { fontNames, themeNames } from '../../contract/settings';
import { silenceClasses, silenceSettings } from '../../contract/silence';
import { changeSettings } from '../state/change-settings';
import { wordsPerMinute } from '../state/labels';
import { useStore } from '../state/store';
import { DialogFrame } from './dialog-frame';
import { FeedFields } from './feed-fields';
import { Amount, Check, Choice } from './fields';
import { useModel, useTexts } from './model-context';
import { type FieldsProps, Toggle } from './toggle';
import { VoiceFields } from './voice-fields';

/** What stories hold beside their text. It is shown in any case; ticked, it is read too. */
function AlsoSpeakFields(props: FieldsProps): ReactNode {
  const { t } = useTexts();
  return (
    <fieldset className="also-speak">
      <legend>{t('settings.alsoSpeak')}</legend>
      <p className="hint">{t('settings.alsoSpeakHint')}</p>
      {silenceClasses.map((silence) => (
        <Toggle key={silence} {...props} name={silenceSettings[silence]} />
      ))}
    </fieldset>
  );
}

const speedStep = Math.round(rateRange.step * wordsPerMinuteAtRateOne);
const pauses = ['pauseSentenceMs', 'pauseParagraphMs', 'pauseSectionMs'] as const;

function ListeningFields(props: FieldsProps): ReactNode {
  const { settings, change } = props;
  const { t } = useTexts();
  return (
    <section>
      <h3>{t('settings.listening')}</h3>
      <VoiceFields />
      <Amount
        label={t('settings.rate')}
        min={wordsPerMinute(rateRange.min)}
        max={wordsPerMinute(rateRange.max)}
        step={speedStep}
        value={wordsPerMinute(settings.rate)}
        show={(words) => t('player.speed', { words })}
        onChange={(words) => change({ rate: Math.round((words / wordsPerMinuteAtRateOne) * 100) / 100 })}
      />
      {pauses.map((name) => (
        <Amount
          key={name}
          label={t(`settings.${name}`)}
          min={pauseRange.min}
          max={pauseRange.max}
          step={100}
          value={settings[name]}
          show={(ms) => t('settings.milliseconds', { ms })}
          onChange={(ms) => change({ [name]: ms })}
        />
      ))}
      <Toggle {...props} name="earcons" />
      <Toggle {...props} name="speakProblems" hint="settings.speakProblemsHint" />
      <Toggle {...props} name="spacePlays" hint="settings.spacePlaysHint" />
      <AlsoSpeakFields {...props} />
    </section>
  );
}

function LookFields(props: FieldsProps): ReactNode {
  const { settings, change } = props;
  const { t } = useTexts();
  const named = <T extends string>(ids: readonly T[], prefix: string): { id: T; name: string }[] =>
    ids.map((id) => ({ id, name: t(`${prefix}.${id}`) }));
  return (
    <section>
      <h3>{t('settings.look')}</h3>
      <Choice
        label={t('settings.theme')}
        options={named<Settings['theme']>(['system', ...themeNames], 'theme')}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={t('settings.font')}
        options={named(fontNames, 'font')}
        value={settings.font}
        onChange={(font) => change({ font })}
      />
      <Amount
        label={t('settings.textSize')}
        min={textSizeRange.min}
        max={textSizeRange.max}
        step={1}
        value={settings.textSizePx}
        show={(px) => t('settings.pixels', { px })}
        onChange={(textSizePx) => change({ textSizePx })}
      />
      <Toggle {...props} name="highlightSentence" />
      <Toggle {...props} name="highlightWord" hint="settings.highlightWordHint" />
    </section>
  );
}

function GeneralFields(props: FieldsProps): ReactNode {
  const { settings, change } = props;
  const { t } = useTexts();
  return (
    <section>
      <h3>{t('settings.general')}</h3>
      <Choice
        label={t('settings.interfaceLanguage')}
        options={[
          { id: 'system', name: t('settings.systemLanguage') },
          { id: 'en', name: t('language.en') },
          { id: 'es', name: t('language.es') },
        ]}
        value={settings.interfaceLanguage}
        onChange={(interfaceLanguage) => change({ interfaceLanguage })}
      />
      <Check
        label={t('settings.accessibilitySupport')}
        hint={t('settings.accessibilitySupportHint')}
        isChecked={settings.accessibilitySupport === 'on'}
        onChange={(isOn) => change({ accessibilitySupport: isOn ? 'on' : 'system' })}
      />
      <Toggle {...props} name="showEdition" />
    </section>
  );
}

/** All settings. A change holds at once; there is nothing to confirm. */
export function SettingsDialog(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const settings = useStore(model.settings, (state) => state);
  const change = (part: Partial<Settings>): void => void changeSettings(model, part);
  const openPronunciations = (): void => model.ui.update((ui) => ({ ...ui, dialog: { kind: 'pronunciations' } }));
  const openSound = (): void => model.ui.update((ui) => ({ ...ui, dialog: { kind: 'sound' } }));
  return (
    <DialogFrame title={t('command.app.settings')}>
      <p>{t('settings.intro')}</p>
      <ListeningFields settings={settings} change={change} />
      <button type="button" className="button" onClick={openPronunciations}>
        {t('pronunciation.open')}
      </button>
      <button type="button" className="button" onClick={openSound}>
        {t('sound.title')}
      </button>
      <FeedFields settings={settings} change={change} />
      <LookFields settings={settings} change={change} />
      <GeneralFields settings={settings} change={change} />
    </DialogFrame>
  );
}
