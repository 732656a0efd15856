import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtInFlite, type Say } from '../support/expected-sound';
import type { Keyboard } from '../support/keyboard';
import type { RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { markedWords, watchWords } from '../support/marked-words';
import { describeWith } from '../support/needs';
import { type ReadingSession, readingSession, saidBySystemVoice } from '../support/reading-session';
import type { Recording } from '../support/recording';
import { figures } from '../support/stories';
import { until } from '../support/until';
import { status } from '../support/window';

/** Each voice at 180 words a minute: their own normal speeds differ. */
const voices: readonly (readonly [name: string, voiceId: string, say: Say])[] = [
  ['the voice that ships with Crier', 'flite-builtin:rms', builtInFlite({ voice: 'rms', stretch: 144 / 180 })],
  ['a system voice', 'espeak-ng:gmw/en-US', saidBySystemVoice],
];

describeWith(['electron', 'screen', 'sound', 'sox', 'espeak-ng'], 'a story with figures', () => {
  describe.each(voices)('read by %s', (_name, voiceId, say) => {
    const story = figures();
    let session: ReadingSession;
    let run: RunningApp;
    let keys: Keyboard;
    let recording: Recording;

    beforeAll(async () => {
      session = await readingSession(story, { voices: { en: voiceId }, earcons: false });
      ({ run, keys, recording } = session);
    });
    afterAll(() => session?.end());
    beforeEach(async () => {
      await session.quiet();
      await watchWords(run.page);
    });

    test.each([0, 1, 2])('sentence %i is heard as people say it, not as it is written', async (index) => {
      const expected = [story.spoken[index] ?? '', story.written[index] ?? ''];
      const sounds = await Promise.all(expected.map(say));
      await keys.command('read.article');
      for (let skips = 0; skips < index; skips += 1) await keys.command('sentence.next');
      await status(run.page, new RegExp(`sentence ${index + 1} of 3`));
      expect(await heard(recording, sounds)).toBe(0);
    });

    test('the mark stays on the written figure while its words are heard', async () => {
      const words = ['Shares', 'of', 'Norden', 'Paper', 'Co.', 'fell', '3.5%', 'to'];
      await keys.command('read.article');
      const found = await until(
        'the last sentence to be marked to its figure',
        async () => {
          const marks = await markedWords(run.page);
          const start = marks.findIndex(({ word }) => word === words[0]);
          const sentence = start < 0 ? [] : marks.slice(start, start + words.length);
          return sentence.length === words.length ? sentence : null;
        },
        { timeoutMs: 30_000 },
      );
      expect(found.map(({ word }) => word)).toEqual(words);
      // "Three point five percent" takes over a second at this speed; a word of its own takes a third of that.
      const [onFigure, onNext] = found.slice(-2).map(({ atMs }) => atMs);
      expect((onNext ?? 0) - (onFigure ?? 0)).toBeGreaterThan(700);
    });
  });
});
