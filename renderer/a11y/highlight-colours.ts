import type { Theme } from './themes';

const rule = (name: string, declarations: readonly string[]): string =>
  `::highlight(${name}) { ${declarations.join('; ')} }`;

const underline = (colour: string): readonly string[] => [
  'text-decoration: underline',
  `text-decoration-color: ${colour}`,
  'text-decoration-thickness: 3px',
  'text-underline-offset: 0.22em',
];

interface Pairs {
  readonly sentence: readonly [string, string];
  readonly word: readonly [string, string];
  readonly found: readonly [string, string];
  readonly here: readonly [string, string];
  readonly line: string;
}

/** A colour pair and, for the sentence, an underline: two signs, so that one is left whatever a system does to colours. */
const rules = ({ sentence, word, found, here, line }: Pairs): string =>
  [
    rule('sentence', [`color: ${sentence[0]}`, `background-color: ${sentence[1]}`, ...underline(line)]),
    rule('word', [`color: ${word[0]}`, `background-color: ${word[1]}`]),
    rule('find', [`color: ${found[0]}`, `background-color: ${found[1]}`, ...underline(line)]),
    rule('find-here', [`color: ${here[0]}`, `background-color: ${here[1]}`]),
  ].join('\n');

const forced = rules({
  sentence: ['HighlightText', 'Highlight'],
  word: ['Highlight', 'HighlightText'],
  found: ['CanvasText', 'Canvas'],
  here: ['HighlightText', 'Highlight'],
  line: 'currentColor',
});

/** Style rules for what is spoken and what was found, in plain colours: Chromium 108 does not know custom properties there. */
export function highlightRules(theme: Theme): string {
  const own = rules({
    sentence: [theme.text, theme.sentence],
    word: [theme.onWord, theme.word],
    found: [theme.text, theme.selected],
    here: [theme.onAccent, theme.accent],
    line: theme.accent,
  });
  return `${own}\n@media (forced-colors: active) {\n${forced}\n}`;
}
