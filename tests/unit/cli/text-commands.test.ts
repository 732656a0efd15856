import { describe, expect, test } from 'vitest';
import { ok } from '../../../contract/errors';
import { crier } from './cli-world';

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

describe('sentences', () => {
  test('gives each with its place in the text', async () => {
    const input = '  Dr. Ann Lee spoke. \n\n"Why?" she asked.\tNobody knew ';
    const { status, out } = await crier(['sentences', '--json'], { input });
    const found: readonly Sentence[] = JSON.parse(out);
    expect(status).toBe(0);
    expect(found.map(({ text }) => text)).toEqual(['Dr. Ann Lee spoke.', '"Why?" she asked.', 'Nobody knew']);
    for (const { text, start, end } of found) expect(input.slice(start, end)).toBe(text);
  });

  test('leaves out nothing but white space', async () => {
    const input = 'One. Two!  Three? (4) … “Five.” Six';
    const found: readonly Sentence[] = JSON.parse((await crier(['sentences', '-', '--json'], { input })).out);
    expect(found.map(({ text }) => text.replace(/\s/g, '')).join('')).toBe(input.replace(/\s/g, ''));
  });

  test('of nothing are none', async () => {
    for (const input of ['', ' \n\t '])
      expect(await crier(['sentences', '--json'], { input })).toMatchObject({ status: 0, out: '[]\n', err: '' });
  });

  test('are printed one a line', async () => {
    const { out } = await crier(['sentences'], { input: 'One is here. Two is\u001b[2J there.' });
    expect(out).toBe('One is here.\nTwo is [2J there.\n');
  });

  test('of a large text come from beside', async () => {
    const input = `One. ${'x'.repeat(200_000)}`;
    const ends = ok(Uint32Array.of(5, input.length));
    const found: readonly Sentence[] = JSON.parse((await crier(['sentences', '--json'], { input, ends })).out);
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, input.length],
    ]);
  });

  test('of a large text that could not be cut are told in one line', async () => {
    const { status, out, err } = await crier(['sentences'], { input: 'x'.repeat(200_000) });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^crier: [^\n]+$/);
  });

  test('follow the language that is named', async () => {
    const input = 'La Sra. Gómez habló.';
    expect(JSON.parse((await crier(['sentences', '--lang', 'es', '--json'], { input })).out)).toHaveLength(1);
  });
});

describe('spoken', () => {
  test('of many sentences is left in the middle when nobody waits any more', async () => {
    const input = 'It rose by 5%. '.repeat(1_000);
    const { status, out, err } = await crier(['spoken'], { input, leavesAtFirstBreath: true });
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toBe('It rose by five percent.\n'.repeat(500));
  });

  test('is never half an answer as data', async () => {
    const input = 'It rose by 5%. '.repeat(1_000);
    const { status, out, err } = await crier(['spoken', '--json'], { input, leavesAtFirstBreath: true });
    expect({ status, out, err }).toEqual({ status: 1, out: '', err: '' });
  });

  test('of many sentences misses none', async () => {
    const { out } = await crier(['spoken'], { input: 'It rose by 5%. '.repeat(1_000) });
    expect(out).toBe('It rose by five percent.\n'.repeat(1_000));
  });

  test('says own pronunciations as the window would', async () => {
    const pronunciations = 'en: Nguyen = win\nes: cost = other\n';
    const { out } = await crier(['spoken', '--lang', 'en-GB'], { input: "Nguyen's cost.", pronunciations });
    expect(out).toBe("win's cost.\n");
  });

  test('gives nothing for what is not spoken, unless the settings ask for it', async () => {
    const input =
      'It rained.[1] It poured.\nShare this article\nThe sun came.\nReporting by Anna Holm; editing by Ben Okoro\n';
    const all = { speakShareLines: true, speakBylines: true, speakFootnotes: true };
    expect((await crier(['spoken', '--lang', 'en'], { input })).out).toBe(
      'It rained.\nIt poured.\n\nThe sun came.\n\n',
    );
    expect((await crier(['spoken', '--lang', 'en'], { input, settings: all })).out).toBe(
      'It rained. 1\nIt poured.\nShare this article\nThe sun came.\nReporting by Anna Holm; editing by Ben Okoro\n',
    );
  });

  test('gives source and spoken words of each sentence', async () => {
    const { out } = await crier(['spoken', '--lang', 'en', '--json'], { input: 'It cost $5. Nobody paid.' });
    expect(JSON.parse(out)).toEqual([
      { source: 'It cost $5.', spoken: 'It cost five dollars.' },
      { source: 'Nobody paid.', spoken: 'Nobody paid.' },
    ]);
  });

  test('escapes in JSON what a terminal would obey', async () => {
    const input = `A \u009b31m red\u2028word. ${'Plain words follow. '.repeat(10)}`;
    const { out } = await crier(['spoken', '--json'], { input });
    expect(out).toMatch(/^(?:[^\p{Cc}\u2028]|\n)+$/u);
    const [first]: readonly { readonly source: string }[] = JSON.parse(out);
    expect(first?.source).toContain('\u009b31m');
  });
});
