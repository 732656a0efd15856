import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../assets/locales/en.json';
import es from '../../assets/locales/es.json';
import type { Settings } from '../../contract/settings';

export type InterfaceLanguage = 'en' | 'es';

/** The chosen language, or the one that fits the desktop's (BCP 47); English for all others. */
export function languageInForce(chosen: Settings['interfaceLanguage'], systemLanguage: string): InterfaceLanguage {
  if (chosen !== 'system') return chosen;
  return /^es\b/i.test(systemLanguage) ? 'es' : 'en';
}

/** The texts of the page. Keys are flat: a full stop in a key is only a full stop. */
export function createTexts(language: InterfaceLanguage): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, es: { translation: es } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // React draws text nodes; nothing here becomes HTML.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
