/** A day as people write it, in this computer's time zone. */
export const dateText = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso));
