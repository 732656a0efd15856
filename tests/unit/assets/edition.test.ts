import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chordsOf, keymapRows } from '../../../contract/keymap';

const folder = resolve(import.meta.dirname, '../../../assets/edition');
const names = readdirSync(folder).sort();

interface Story {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly article: string;
  readonly headline: string;
  readonly summary: string;
}

const stories: readonly Story[] = names.map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [article = '', headline = '', summary = ''] = lines;
  return { name, text, lines, article, headline, summary };
});

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

const keyPattern = /\b(?:(?:Ctrl|Alt|Shift)\+)+[A-Z0-9][A-Za-z0-9]*|\bF\d{1,2}\b/g;
const keysIn = (text: string) => text.match(keyPattern) ?? [];
const keysOf = (chords: readonly string[]) => chords.map((chord) => chord.replace('Mod', 'Ctrl'));
const realKeys = new Set(keymapRows.flatMap((row) => keysOf(chordsOf(row, 'linux'))));

describe('the sample edition', () => {
  test('has eight stories in a fixed order', () => {
    expect(names.map((name) => name.replace(/^(\d)-[a-z-]+\.txt$/, '$1'))).toEqual([...'12345678']);
  });

  test('has as many different headlines as stories', () => {
    expect(new Set(stories.map((story) => story.headline)).size).toBe(stories.length);
  });

  test('names the first key of every command for listening and moving', () => {
    const named = new Set(stories.flatMap((story) => keysIn(story.article)));
    const missing = keymapRows
      .filter((row) => (row.group === 'listen' || row.group === 'move') && row.scope === 'window')
      .filter((row) => !keysOf(row.chords).some((key) => named.has(key)));
    expect(missing.map((row) => row.id)).toEqual([]);
  });

  test('says that its people are invented', () => {
    expect(stories[0]?.article).toContain('The people and places in this edition are invented');
  });

  test('begins with a headline that every voice reads alike: no figures, no abbreviations', () => {
    expect(stories[0]?.headline).toMatch(/^[A-Za-z ]+$/);
  });
});

describe.each(stories.map((story) => [story.name, story] as const))('%s', (_name, story) => {
  test('is in the plain form: article, headline and summary on a line each', () => {
    expect(story.lines).toHaveLength(3);
    expect(story.text.endsWith('\n')).toBe(true);
    expect(story.article.length).toBeGreaterThan(5 * (story.headline.length + story.summary.length));
  });

  test('has 250 to 600 words', () => {
    expect(wordCount(story.article)).toBeGreaterThanOrEqual(250);
    expect(wordCount(story.article)).toBeLessThanOrEqual(600);
  });

  test('has a headline of at most 80 characters without a final stop', () => {
    expect(story.headline.length).toBeLessThanOrEqual(80);
    expect(story.headline).not.toMatch(/[.!]$/);
  });

  test('has a summary of one to three sentences', () => {
    expect(story.summary).toMatch(/[.?]$/);
    expect(wordCount(story.summary)).toBeLessThanOrEqual(60);
  });

  test('names only keys that Crier has', () => {
    expect(keysIn(story.text).length).toBeGreaterThan(0);
    expect(keysIn(story.text).filter((key) => !realKeys.has(key))).toEqual([]);
  });

  test('gives the voice real work: figures, a date, quotations with their speaker, a title or abbreviation', () => {
    expect(story.article.match(/\d/g)?.length ?? 0).toBeGreaterThan(10);
    expect(story.article).toMatch(/\b(Sept|Oct|Nov)\. \d/);
    expect(story.article).toMatch(/["”] ?[A-Za-z. -]*\bsaid\b|\bsaid [A-Z]/);
    expect(story.article).toMatch(/\b(Dr|Mr|Ms|Mrs|Prof|St|No)\. [A-Z0-9]|U\.S\.|[ap]\.m\./);
    expect(story.article).toMatch(/[$£]\d|per cent|\d\.\d|\d,\d{3}/);
  });

  test('holds plain characters only, with straight quotes in pairs', () => {
    expect(story.text).toMatch(/^[\n\x20-\x7e£–]+$/);
    expect((story.article.match(/"/g)?.length ?? 0) % 2).toBe(0);
    expect(story.text).not.toMatch(/ {2}/);
  });
});
