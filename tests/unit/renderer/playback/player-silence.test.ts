import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../contract/settings';
import type { SilenceClass } from '../../../../contract/silence';
import type { StoryView } from '../../../../contract/story';
import { firstSentences } from '../../../../renderer/playback/first-sentences';
import { isAllSilent } from '../../../../renderer/playback/silent';
import { fakeWorld, rangeOfText, settle, storyOf } from './fake-world';

const noPauses = { pauseSentenceMs: 300, pauseParagraphMs: 600, pauseSectionMs: 900 };

/** `story` with classes for sentences of its article, by number. */
function silenced(story: StoryView, classes: Readonly<Record<number, SilenceClass>>): StoryView {
  const { article } = story.sections;
  const sentences = article.sentences.map((span, index) => {
    const silence = classes[index];
    return silence === undefined ? span : { ...span, silence };
  });
  return { ...story, sections: { ...story.sections, article: { ...article, sentences } } };
}

/** Paragraphs of the article: share line, text, a caption of two sentences, text, credit. */
const article = [['Share this. ', 'One two. Three four.', 'Five. Six.', 'Seven eight.', 'Photo Nine.']];
const story = silenced(storyOf('a', { article }), {
  0: 'share-line',
  3: 'caption',
  4: 'caption',
  6: 'credit',
});
const startOf = (sentence: number): number => story.sections.article.sentences[sentence]?.startChars ?? 0;
const endOf = (sentence: number): number => story.sections.article.sentences[sentence]?.endChars ?? 0;

async function worldOf(read = true, settings = {}) {
  const world = fakeWorld([story], { ...noPauses, ...settings });
  if (read) world.player.read(story, 'article');
  await settle();
  return world;
}

describe('what is not spoken', () => {
  it('is stepped over while reading, without a sound or a pause of its own', async () => {
    const { output } = await worldOf();
    await output.advance(60);
    expect(output.heard).toEqual(['a article 1', 'a article 2', 'a article 5']);
    expect(output.enqueued.map(({ pauseMs }) => pauseMs)).toEqual([0, 300, 600]);
  });

  it('is never asked of the engine', async () => {
    const { output, requests } = await worldOf();
    await output.advance(60);
    expect(requests.map(({ label }) => label)).toEqual(['a article 1', 'a article 2', 'a article 5']);
  });

  it('is not counted', async () => {
    const { player, output } = await worldOf();
    const counts = () => [player.snapshot().sentenceNumber, player.snapshot().sentenceCount];
    expect(counts()).toEqual([1, 3]);
    await output.advance(5);
    expect(counts()).toEqual([3, 3]);
  });

  it('takes no part of the progress', async () => {
    const { player, output } = await worldOf();
    expect(player.snapshot().progress).toBe(0);
    await output.advance(5);
    const read = endOf(1) - startOf(1) + (endOf(2) - startOf(2));
    const last = endOf(5) - startOf(5);
    expect(player.snapshot().progress).toBeCloseTo(read / (read + last), 1);
  });

  it('takes no time of what is left', async () => {
    const lines = Array.from({ length: 400 }, () => 'Share this with all of your friends and all of theirs. ');
    const long = storyOf('long', { article: [['One two. ', ...lines]] });
    const classes = Object.fromEntries(lines.map((_, index) => [index + 1, 'share-line' as const]));
    const world = fakeWorld([silenced(long, classes)], noPauses);
    world.player.read(silenced(long, classes), 'story');
    await settle();
    expect(world.player.snapshot().minutesLeft).toBe(1);
  });

  it('ends reading where nothing else follows', async () => {
    const world = await worldOf();
    await world.output.advance(60);
    expect(world.player.snapshot()).toMatchObject({ state: 'idle', problem: null });
    expect(world.heardStories).toEqual(['a']);
  });

  it.each([
    ['next', 1, 'a article 5', 2],
    ['previous', -1, 'a article 1', 2],
  ] as const)('is stepped over by "%s sentence"', async (_name, direction, expected, from) => {
    const { player, output } = await worldOf();
    for (let at = 1; at < from; at += 1) player.skip('sentence', 1, null);
    await settle();
    player.skip('sentence', direction, null);
    await settle();
    expect(output.sounding()).toBe(expected);
  });

  it('is stepped over backwards too, across paragraphs and sections', async () => {
    const { player, output } = await worldOf();
    player.skip('paragraph', 1, null);
    await settle();
    expect(output.sounding()).toBe('a article 5');
    player.skip('sentence', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 2');
    player.skip('paragraph', -1, null);
    player.skip('paragraph', -1, null);
    await settle();
    expect(output.sounding()).toMatch(/^a summary/);
  });

  it('in a whole section ends at once and cleanly', async () => {
    const all = silenced(storyOf('a', { article: [['Share this.']] }), { 0: 'share-line' });
    const world = fakeWorld([all], noPauses);
    world.player.read(all, 'article');
    await settle();
    expect([world.player.snapshot().state, world.requests]).toEqual(['idle', []]);
    expect(isAllSilent(all, 'article', defaultSettings)).toBe(true);
    expect(isAllSilent(all, 'article', { ...defaultSettings, speakShareLines: true })).toBe(false);
    expect(isAllSilent(all, 'summary', defaultSettings)).toBe(false);
  });

  it('is not prepared: the first that is read is', () => {
    const prepared = firstSentences(story, defaultSettings).map(({ section, sentence }) => [section, sentence]);
    expect(prepared).toEqual([
      ['headline', 0],
      ['summary', 0],
      ['article', 1],
    ]);
  });

  it('in a part that is loaded later is known with it', async () => {
    const long = { article: [['One two.'], ['Three four.', 'Five six.']] };
    const parts = [storyOf('a', long, 0), silenced(storyOf('a', long, 1), { 0: 'caption' })] as const;
    const world = fakeWorld([parts], noPauses);
    world.player.read(parts[0], 'article');
    await settle();
    await world.output.advance(60);
    expect(world.output.heard).toEqual(['a article 0', 'a article 1:1']);
  });
});

describe('who points at it', () => {
  it('hears the silent paragraph, and then what follows', async () => {
    const { player, output } = await worldOf(false);
    player.toggle(story, rangeOfText('article', startOf(3)));
    await settle();
    await output.advance(60);
    expect(output.heard).toEqual(['a article 3', 'a article 4', 'a article 5']);
  });

  it('hears it by "Read from here" as well', async () => {
    const { player, output } = await worldOf(false);
    player.read(story, 'story', rangeOfText('article', startOf(6)));
    await settle();
    expect(output.sounding()).toBe('a article 6');
  });

  it('hears what they selected', async () => {
    const { player, output } = await worldOf(false);
    player.readSelection(story, rangeOfText('article', startOf(2), endOf(3)));
    await settle();
    await output.advance(60);
    expect(output.heard).toEqual(['a article 2', 'a article 3']);
  });

  it('hears the rest of it after stop and play', async () => {
    const { player, output } = await worldOf(false);
    player.toggle(story, rangeOfText('article', startOf(3)));
    await settle();
    player.stop();
    player.toggle(story);
    await settle();
    expect(output.sounding()).toBe('a article 3');
  });

  it('hears another story as ever afterwards', async () => {
    const place = { storyId: 'b', section: 'article', offsetChars: startOf(3), offsetMs: 0 } as const;
    const other = { ...silenced(storyOf('b', { article }), { 3: 'caption', 4: 'caption' }), place };
    const world = fakeWorld([story, other], noPauses);
    world.player.toggle(story, rangeOfText('article', startOf(3)));
    await settle();
    world.player.stop();
    world.player.toggle(other);
    await settle();
    expect(world.output.sounding()).toBe('b article 5');
  });

  it('hears nothing of it from a place that was only saved', async () => {
    const { player, output } = await worldOf(false);
    player.toggle({ ...story, place: { storyId: 'a', section: 'article', offsetChars: startOf(3), offsetMs: 0 } });
    await settle();
    expect(output.sounding()).toBe('a article 5');
  });
});

describe('a switch that is turned', () => {
  it('on lets what comes be read at once', async () => {
    const world = await worldOf();
    world.settings = { ...world.settings, speakCaptions: true };
    world.player.refresh('voices-changed');
    await settle();
    await world.output.advance(60);
    expect(world.output.heard).toEqual(['a article 1', 'a article 2', 'a article 3', 'a article 4', 'a article 5']);
  });

  it('off ends what sounds and goes on behind it', async () => {
    const world = await worldOf(true, { speakCaptions: true });
    world.player.skip('paragraph', 1, null);
    await settle();
    expect(world.output.sounding()).toBe('a article 3');
    world.settings = { ...world.settings, speakCaptions: false };
    world.player.refresh('voices-changed');
    await settle();
    expect(world.output.sounding()).toBe('a article 5');
  });

  it('holds for skips from where reading stopped', async () => {
    const world = await worldOf();
    world.player.stop();
    world.settings = { ...world.settings, speakShareLines: true };
    world.player.refresh('voices-changed');
    world.player.skip('sentence', -1, null);
    await settle();
    expect(world.output.sounding()).toBe('a article 0');
  });
});
