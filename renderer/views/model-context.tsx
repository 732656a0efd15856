import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { dateLocale, type Translate } from '../state/labels';
import type { Model } from '../state/model';
import { useStore } from '../state/store';

export const ModelContext = createContext<Model | null>(null);

/** The model of the page. Only inside `ModelContext`. */
export function useModel(): Model {
  const model = useContext(ModelContext);
  if (model === null) throw new Error('a view stands outside the model');
  return model;
}

/** BCP 47 tag for writing dates. */
export function useDateLocale(): string {
  const { shell } = useModel();
  const { language } = useTexts();
  return dateLocale(
    language,
    useStore(shell, (state) => state.systemLanguage),
  );
}

/** Texts in the interface's language; the view is drawn again when it changes. */
export function useTexts(): { readonly t: Translate; readonly language: string } {
  const { t, i18n } = useTranslation();
  return { t: (key, values) => t(key, { ...values }), language: i18n.language };
}
