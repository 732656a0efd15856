import { describe, expect, test } from 'vitest';
import { type CommandGroup, chordsOf, keymapRows } from '../../contract/keymap';
import { textOf } from '../support/source';

const page = textOf('docs/keyboard.md');

const headings: Readonly<Record<CommandGroup, string>> = {
  listen: 'Listen',
  move: 'Move through what is read',
  story: 'Stories',
  feeds: 'Feeds',
  view: 'Window',
  app: 'Crier',
};

/** Cells of a section's table without its head. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const [, after = ''] = page.split(`\n## ${heading}\n`);
  return (after.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const written = (chords: readonly string[], mod: string) => chords.map((chord) => chord.replace('Mod', mod)).join(', ');

describe('docs/keyboard.md', () => {
  test.each(Object.entries(headings) as [CommandGroup, string][])(
    'lists the keys for %s as the table has them',
    (group, heading) => {
      const expected = keymapRows
        .filter((row) => row.group === group)
        .map((row) => [written(chordsOf(row, 'linux'), 'Ctrl'), written(chordsOf(row, 'darwin'), 'Cmd')]);
      expect(tableUnder(heading).map(([, keys, macKeys]) => [keys, macKeys])).toEqual(expected);
    },
  );

  test('says in words what each key does', () => {
    const descriptions = Object.values(headings)
      .flatMap(tableUnder)
      .map(([what = '']) => what);
    expect(descriptions).toHaveLength(keymapRows.length);
    expect(new Set(descriptions).size).toBe(keymapRows.length);
  });
});
