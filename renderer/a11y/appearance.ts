import type { FontName, Settings, ThemeName } from '../../contract/settings';
import { highlightRules } from './highlight-colours';
import { type SystemLook, type Theme, themeInForce, themes } from './themes';

const fonts: Readonly<Record<FontName, string>> = {
  atkinson: '"Atkinson Hyperlegible Next", sans-serif',
  sans: 'system-ui, sans-serif',
  serif: 'Georgia, "DejaVu Serif", "Liberation Serif", serif',
  mono: '"DejaVu Sans Mono", Menlo, Consolas, monospace',
};

const cssName = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Custom properties for a theme: `--on-accent: #000000`. */
export const themeProperties = (theme: Theme): readonly (readonly [string, string])[] =>
  Object.entries(theme)
    .filter(([key]) => key !== 'scheme')
    .map(([key, value]) => [cssName(key), value] as const);

const queries = {
  dark: '(prefers-color-scheme: dark)',
  more: '(prefers-contrast: more)',
  less: '(prefers-contrast: less)',
} as const;

const matches = (query: keyof typeof queries): boolean => matchMedia(queries[query]).matches;

/** What the system asks for at this moment. */
export function systemLook(): SystemLook {
  const contrast = matches('more') ? 'more' : matches('less') ? 'less' : 'normal';
  return { isDark: matches('dark'), contrast };
}

/** Calls back whenever the system's scheme or contrast changes; returns a function that ends it. */
export function onSystemLook(listener: () => void): () => void {
  const lists = Object.values(queries).map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

/** A sheet of its own, filled through the CSSOM, which the content security policy allows. */
let highlightSheet: CSSStyleSheet | null = null;

function paintHighlights(theme: Theme): void {
  if (highlightSheet === null) {
    highlightSheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, highlightSheet];
  }
  highlightSheet.replaceSync(highlightRules(theme));
}

/** Paints the whole page anew: colours, font, size of story text. Returns the theme in force. */
export function applyAppearance(settings: Settings): ThemeName {
  const name = themeInForce(settings.theme, systemLook());
  const root = document.documentElement;
  for (const [property, value] of themeProperties(themes[name])) root.style.setProperty(property, value);
  root.style.setProperty('color-scheme', themes[name].scheme);
  root.style.setProperty('--font', fonts[settings.font]);
  root.style.setProperty('--story-size', `${settings.textSizePx / 16}rem`);
  root.dataset.theme = name;
  paintHighlights(themes[name]);
  return name;
}
