import { createInstance } from 'i18next';
import en from '../../assets/locales/en.json';
import es from '../../assets/locales/es.json';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: string, values?: MessageValues) => string;

/**
 * The sentences of the shell and the command line in one language (BCP 47; unknown ones fall back to English). Counts pick the plural
 * form by `count`. A key that no file holds is returned as it is, so that a gap is seen and not heard as silence.
 */
export function createMessages(language: string): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    load: 'languageOnly',
    resources: { en: { translation: en }, es: { translation: es } },
    initAsync: false,
    // Nothing here becomes HTML.
    interpolation: { escapeValue: false },
  });
  return (key, values) => instance.t(key, { ...values });
}
