import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { trim } from '../../main/core/speech/trim';
import { median } from '../bench/statistics';
import type { Keyboard } from '../support/keyboard';
import type { RunningApp } from '../support/launch';
import { markedWords, watchWords, wordsMarked } from '../support/marked-words';
import { describeWith } from '../support/needs';
import { type ReadingSession, readingSession } from '../support/reading-session';
import type { Recording } from '../support/recording';
import { lighthouse } from '../support/stories';
import { ask } from '../support/window';
import { espeakSays } from '../support/words-of-espeak';

const bare = (sentence: string): readonly string[] => sentence.trim().replace(/[.,]/g, '').split(' ');

describeWith(['electron', 'screen', 'sound', 'espeak-ng'], 'a system voice, which tells no word times', () => {
  const story = lighthouse();
  const [first = '', second = ''] = story.article;
  let session: ReadingSession;
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;

  beforeAll(async () => {
    session = await readingSession(story);
    ({ run, keys, recording } = session);
  });
  afterAll(() => session?.end());
  beforeEach(async () => {
    await session.quiet();
    await watchWords(run.page);
  });

  test('marks one word after the other, as they sound', async () => {
    const words = [...bare(first), ...bare(second)];
    await keys.command('read.article');
    const startMs = await recording.soundAfter(0);
    await wordsMarked(run.page, words.length);
    const found = await markedWords(run.page);
    expect(found.slice(0, words.length).map(({ word }) => word)).toEqual(words);

    const sound = espeakSays(first, mkdtempSync(join(tmpdir(), 'crier-test-')), 185);
    const { trimmedStartMs } = trim(sound.pcm, sound.sampleRateHz);
    const late = sound.startsMs.map((truthMs, at) => (found[at]?.atMs ?? 0) - startMs - (truthMs - trimmedStartMs));
    expect(Math.abs(median(late.filter((ms) => !Number.isNaN(ms))))).toBeLessThan(150);
  });

  test('has them after the sound where nobody could wait for them', async () => {
    const list = await ask(run.page, 'library.list', { view: 'all' });
    const storyId = list.ok ? list.value.rows.find((row) => row.headline === story.headline)?.storyId : undefined;
    const address = { storyId: storyId ?? '', section: 'article', part: 0, sentence: 5, rate: 1.7 } as const;
    const sound = await ask(run.page, 'speech.synthesise', { ...address, ticket: 'sound' });
    if (!sound.ok) throw new Error(sound.error.code);
    expect(sound.value.hasLaterWords).toBe(true);
    const words = await ask(run.page, 'speech.words', { ...address, voiceId: sound.value.voiceId, ticket: 'words' });
    expect(words.ok && words.value).toHaveLength(bare(story.article[5] ?? '').length);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
