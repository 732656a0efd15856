import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWith } from '../support/needs';
import { addedGaps } from './gaps';
import { type KeyToSound, preparedSections, unpreparedParagraphs } from './key-to-sound';
import { electronVersions, loadNow, machineFacts } from './machine-facts';
import { readAnHour } from './memory';
import { writePage } from './page';
import { pauseAndResume } from './pause';
import { report } from './report';
import { complete, type PartialResults, type VoiceName, voiceIds, voiceNames } from './results';
import { rivalTimes } from './rival';
import { sentenceTimes } from './sentence-times';
import { openSession, type Session } from './session';
import { showTimes } from './show-times';
import { synthesisSpeed } from './speed';
import { startTimes } from './start-up';
import * as texts from './texts';
import { measureWordTimes } from './word-times';

const runs = 9;
const hasFestival = spawnSync('festival', ['--version'], { timeout: 10_000 }).status === 0;

/** Nothing here asserts a time: what takes longer than wanted stands as missed in docs/performance.md. */
describeWith(['electron', 'screen', 'sound', 'espeak-ng'], 'measured', () => {
  const loadBefore = loadNow();
  const found: PartialResults = { system: {}, builtIn: {} };
  let electron = '';

  test('start → window usable', async () => {
    found.start = await startTimes(runs, runs);
    expect([...found.start.first, ...found.start.later].filter((ms) => ms > 0)).toHaveLength(2 * runs);
  });

  test('the command line: start → end', () => {
    found.show = showTimes(runs, texts.speedStory(0).text);
    expect(found.show).toHaveLength(runs);
  });

  test('cutting sentences', async () => {
    found.sentences = await sentenceTimes(texts.speedStory(0).text, runs);
    expect(found.sentences.abortMs).toHaveLength(runs);
  });

  test.skipIf(!hasFestival)('the rival, `say.speak()` as published', async () => {
    found.rival = await rivalTimes(runs);
    expect(found.rival).toHaveLength(runs);
  });

  describe.each(voiceNames)('with the %s voice', (name: VoiceName) => {
    const ordinary = texts.ordinaryStories(runs);
    const paragraphs = texts.paragraphsStory(runs + 2);
    const short = texts.shortSentencesStory();
    const speed = texts.speedStory(voiceNames.indexOf(name));
    const hour = texts.hourStory();
    const voiced = texts.voicedStory();
    let session: Session;
    let speedId = '';

    beforeAll(async () => {
      session = await openSession(voiceIds[name]);
      electron = await electronVersions(session.run.app);
      const ids = await session.add([...ordinary, paragraphs, short, voiced, hour, speed]);
      speedId = ids.at(-1) ?? '';
    });
    afterAll(() => session?.close());

    const allCameThrough = (ways: readonly KeyToSound[]) =>
      expect(ways.filter(({ totalMs, toPageMs, toSamplesMs }) => totalMs > toPageMs + toSamplesMs)).toHaveLength(runs);

    test('key → sound, a section of the open story', async () => {
      found[name].prepared = await preparedSections(
        session,
        ordinary.map(({ headline }) => headline),
      );
      allCameThrough(found[name].prepared);
    });

    test('key → sound, a sentence that was not prepared', async () => {
      await session.show(paragraphs.headline);
      found[name].unprepared = await unpreparedParagraphs(session, runs);
      allCameThrough(found[name].unprepared);
    });

    test('between two sentences', async () => {
      await session.show(short.headline);
      found[name].gaps = await addedGaps(session, texts.gapsInShortSentences);
      expect(found[name].gaps).toHaveLength(texts.gapsInShortSentences);
    });

    test('synthesis through the core', async () => {
      found[name].speed = await synthesisSpeed(session.run.page, speedId, texts.speedSentences, speed.words);
      expect(found[name].speed.sentenceMs).toHaveLength(texts.speedSentences);
    });

    if (name !== 'system') return;

    test('pause and resume', async () => {
      await session.show(voiced.headline);
      found.pause = await pauseAndResume(session, runs);
      expect(found.pause.toSilenceMs).toHaveLength(runs);
    });

    test('memory, going through an hour of speech', async () => {
      await session.show(hour.headline);
      found.hour = await readAnHour(session, texts.hourSentences);
      expect(found.hour.minutes).toBeGreaterThan(60);
    });
  });

  test('word times of voices that tell none', async () => {
    found.wordTimes = await measureWordTimes();
    expect(found.wordTimes.every(({ aligned }) => aligned.length > 0)).toBe(true);
  });

  test('the page docs/performance.md tells it', () => {
    const text = report(complete(found), machineFacts(electron, loadBefore));
    process.stdout.write(`\n${text}\n\n`);
    writePage('sound', text);
  });
});
