import type { Settings, ThemeName } from '../../contract/settings';

/** Colours of a theme, `#RRGGBB`. The pairs that must stand out are listed below and checked by a test. */
export interface Theme {
  readonly scheme: 'dark' | 'light';
  readonly page: string;
  readonly raised: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly link: string;
  readonly selected: string;
  readonly sentence: string;
  readonly word: string;
  readonly onWord: string;
  readonly error: string;
}

export type Colour = Exclude<keyof Theme, 'scheme'>;

export const themes: Readonly<Record<ThemeName, Theme>> = {
  night: {
    scheme: 'dark',
    page: '#000000',
    raised: '#141414',
    text: '#FFFFFF',
    quiet: '#CFCFCF',
    line: '#7A7A7A',
    accent: '#FFD400',
    onAccent: '#000000',
    link: '#9CC9FF',
    selected: '#332B00',
    sentence: '#3A3200',
    word: '#FFD400',
    onWord: '#000000',
    error: '#FFB3AD',
  },
  day: {
    scheme: 'light',
    page: '#FFFFFF',
    raised: '#F2F2F2',
    text: '#000000',
    quiet: '#3D3D3D',
    line: '#767676',
    accent: '#00357A',
    onAccent: '#FFFFFF',
    link: '#00357A',
    selected: '#DCE8FA',
    sentence: '#FFF0A8',
    word: '#00357A',
    onWord: '#FFFFFF',
    error: '#8A0010',
  },
  yellow: {
    scheme: 'dark',
    page: '#000000',
    raised: '#151500',
    text: '#FFFF00',
    quiet: '#F2F26B',
    line: '#8A8A00',
    accent: '#FFFFFF',
    onAccent: '#000000',
    link: '#FFFFFF',
    selected: '#333300',
    sentence: '#3D3D00',
    word: '#FFFF00',
    onWord: '#000000',
    error: '#FFC4BF',
  },
  paper: {
    scheme: 'light',
    page: '#FFE94A',
    raised: '#FFF3A0',
    text: '#000000',
    quiet: '#2B2600',
    line: '#756A00',
    accent: '#1A0A66',
    onAccent: '#FFFFFF',
    link: '#1A0A66',
    selected: '#FFFBE0',
    sentence: '#FFFFFF',
    word: '#1A0A66',
    onWord: '#FFFFFF',
    error: '#6E0010',
  },
  soft: {
    scheme: 'dark',
    page: '#1B1F24',
    raised: '#262B32',
    text: '#ECE9E2',
    quiet: '#C9C5BC',
    line: '#838B95',
    accent: '#F5C75A',
    onAccent: '#1B1F24',
    link: '#A9D0FF',
    selected: '#3A3420',
    sentence: '#3F3717',
    word: '#F5C75A',
    onWord: '#1B1F24',
    error: '#FFB9B3',
  },
};

/** Text on what is behind it: at least 7:1 (WCAG 1.4.6). */
export const textPairs: readonly (readonly [Colour, Colour])[] = [
  ['text', 'page'],
  ['text', 'raised'],
  ['text', 'selected'],
  ['text', 'sentence'],
  ['quiet', 'page'],
  ['quiet', 'raised'],
  ['quiet', 'selected'],
  ['link', 'page'],
  ['link', 'sentence'],
  ['onAccent', 'accent'],
  ['onWord', 'word'],
  ['error', 'page'],
  ['error', 'raised'],
  ['accent', 'page'],
];

/** Borders, bars, marks and focus rings on what they touch: at least 3:1 (WCAG 1.4.11). */
export const shapePairs: readonly (readonly [Colour, Colour])[] = [
  ['line', 'page'],
  ['line', 'raised'],
  ['accent', 'page'],
  ['accent', 'raised'],
  ['accent', 'selected'],
  ['accent', 'sentence'],
  ['word', 'sentence'],
  ['word', 'page'],
];

/** What the system asks for, followed live. */
export interface SystemLook {
  readonly isDark: boolean;
  readonly contrast: 'more' | 'less' | 'normal';
}

/** The theme in force: the chosen one, or the one that fits the system's scheme and contrast. */
export function themeInForce(chosen: Settings['theme'], system: SystemLook): ThemeName {
  if (chosen !== 'system') return chosen;
  if (!system.isDark) return 'day';
  return system.contrast === 'less' ? 'soft' : 'night';
}

const order: readonly ThemeName[] = ['night', 'day', 'yellow', 'paper', 'soft'];

export const nextTheme = (current: ThemeName): ThemeName =>
  order[(order.indexOf(current) + 1) % order.length] ?? 'night';
