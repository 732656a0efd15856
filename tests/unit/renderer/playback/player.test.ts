import { describe, expect, it } from 'vitest';
import { fakeWorld, rangeOfText, settle, storyOf } from './fake-world';

const story = storyOf('a');

describe('the marked sentence', () => {
  it('ends with its last letter, not with the space behind it', async () => {
    const spaced = storyOf('a', { article: [['One ends here. Two follows.']] });
    const { player } = fakeWorld([spaced]);
    player.read(spaced, 'article');
    await settle();
    expect(player.snapshot().sentence).toMatchObject({ startChars: 0, endChars: 'One ends here.'.length });
  });
});

describe('what play reads', () => {
  it('play goes headline, summary, article', async () => {
    const { player, output } = fakeWorld([story]);
    player.toggle(story);
    await settle();
    await output.advance(60);
    expect(output.heard).toEqual([
      'a headline 0',
      'a summary 0',
      'a summary 1',
      'a article 0',
      'a article 1',
      'a article 2',
      'a article 3',
      'a article 4',
    ]);
  });

  it('play skips a stand-in summary', async () => {
    const standIn = storyOf('a', { isStandIn: true });
    const { player, output } = fakeWorld([standIn]);
    player.toggle(standIn);
    await settle();
    await output.advance(5);
    expect(output.heard).toEqual(['a headline 0', 'a article 0']);
  });

  it('a stand-in summary is read when it is asked for', async () => {
    const standIn = storyOf('a', { isStandIn: true });
    const { player, output } = fakeWorld([standIn]);
    player.read(standIn, 'summary');
    await settle();
    await output.advance(60);
    expect(output.heard).toEqual(['a summary 0', 'a summary 1']);
  });

  it.each(['headline', 'summary', 'article'] as const)(
    'a section asked for is read, and nothing else: %s',
    async (section) => {
      const { player, output } = fakeWorld([story]);
      player.read(story, section);
      await settle();
      await output.advance(60);
      expect(output.heard.every((label) => label.startsWith(`a ${section}`))).toBe(true);
      expect(output.heard).toHaveLength(story.sections[section].sentences.length);
      expect(player.snapshot().state).toBe('idle');
    },
  );

  it('an article without sentences ends at once', async () => {
    const short = storyOf('a', { article: [[]] });
    const { player, output } = fakeWorld([short]);
    player.read(short, 'article');
    await settle();
    expect(player.snapshot().state).toBe('idle');
    expect(output.earcons).toEqual(['end']);
  });

  it('"read from here" begins at the word that was pointed at', async () => {
    const { player, output } = fakeWorld([story]);
    player.read(story, 'story', rangeOfText('article', 10));
    await settle();
    expect(output.enqueued[0]).toMatchObject({ label: 'a article 0', fromMs: 2_000 });
  });

  it('a selection is read, from its first word to its last, then reading stops', async () => {
    const { player, output } = fakeWorld([story]);
    player.readSelection(story, rangeOfText('article', 8, 28));
    await settle();
    await output.advance(60);
    expect(output.heard).toEqual(['a article 0', 'a article 1']);
    expect(output.enqueued[0]).toMatchObject({ fromMs: 2_000 });
    expect(output.enqueued[1]?.lengthMs).toBe(2_040);
    expect(player.snapshot().state).toBe('idle');
  });

  it('without word times the last selected sentence is read whole', async () => {
    const world = fakeWorld([story]);
    world.hasTimes = false;
    world.player.readSelection(story, rangeOfText('article', 0, 4));
    await settle();
    expect(world.output.enqueued[0]).toMatchObject({ label: 'a article 0', lengthMs: 4_000 });
  });

  it('a selection that holds no sentence is a place to read from', async () => {
    const { player, output } = fakeWorld([story]);
    player.readSelection(story, rangeOfText('article', 20, 20));
    await settle();
    await output.advance(5);
    expect(output.heard).toEqual(['a article 1', 'a article 2']);
  });

  it('a saved place is where play begins, at the same word', async () => {
    const saved = { ...story, place: { storyId: 'a', section: 'article', offsetChars: 25, offsetMs: 1_000 } } as const;
    const { player, output } = fakeWorld([saved]);
    player.toggle(saved);
    await settle();
    expect(output.enqueued[0]).toMatchObject({ label: 'a article 1', fromMs: 1_000 });
  });

  it('a place the person chose goes before the saved one', async () => {
    const saved = { ...story, place: { storyId: 'a', section: 'article', offsetChars: 20, offsetMs: 0 } } as const;
    const { player, output } = fakeWorld([saved]);
    player.toggle(saved, rangeOfText('article', 52));
    await settle();
    expect(output.sounding()).toBe('a article 3');
  });

  it('play with nothing to play changes nothing', () => {
    const { player } = fakeWorld([]);
    const before = player.snapshot();
    player.toggle(null);
    expect(player.snapshot()).toBe(before);
  });
});

describe('pause and stop', () => {
  it('pause keeps the exact sample, and play goes on from it', async () => {
    const { player, output } = fakeWorld([story]);
    player.toggle(story);
    await settle();
    await output.advance(1.234);
    player.toggle(story);
    const [queued] = output.queue;
    await output.advance(100);
    expect(player.snapshot().state).toBe('paused');
    expect(output.now()).toBeCloseTo(1.234);
    player.toggle(null);
    expect(output.queue[0]).toBe(queued);
    expect(output.sounding()).toBe('a headline 0');
  });

  it('pause saves the word that was heard', async () => {
    const { player, output, places } = fakeWorld([story]);
    player.read(story, 'article');
    await settle();
    await output.advance(2.5);
    player.pause();
    expect(places.at(-1)).toEqual({ storyId: 'a', section: 'article', offsetChars: 8, offsetMs: 2_500 });
  });

  it('stop is silent at once and returns the spoken sentence', async () => {
    const { player, output, places } = fakeWorld([story]);
    player.read(story, 'article');
    await settle();
    await output.advance(6);
    expect(player.stop()).toEqual(rangeOfText('article', 20, 41));
    expect(output.queue).toEqual([]);
    expect(places.at(-1)).toMatchObject({ offsetChars: 25 });
    expect(player.snapshot()).toMatchObject({ state: 'idle', sentence: rangeOfText('article', 20, 41) });
  });

  it('stop with nothing open returns nothing', () => {
    expect(fakeWorld([story]).player.stop()).toBeNull();
  });

  it('play after stop goes on at the same word, though the caret stands at the start of the sentence', async () => {
    const { player, output } = fakeWorld([story]);
    player.read(story, 'article');
    await settle();
    await output.advance(6);
    const stopped = player.stop();
    player.toggle(story, stopped && { ...stopped, endChars: stopped.startChars });
    await settle();
    expect(output.enqueued.at(-4)).toMatchObject({ label: 'a article 1', fromMs: 1_000 });
  });

  it('nothing sounds before the sound is there, and it sounds as soon as it is', async () => {
    const world = fakeWorld([story]);
    world.isSlow = true;
    world.player.toggle(story);
    await settle();
    expect(world.player.snapshot().state).toBe('loading');
    await world.answer('a headline 0');
    expect(world.player.snapshot().state).toBe('speaking');
    expect(world.output.sounding()).toBe('a headline 0');
  });

  it('paused before the sound was there, it stays silent when it comes', async () => {
    const world = fakeWorld([story]);
    world.isSlow = true;
    world.player.toggle(story);
    world.player.pause();
    await world.answer();
    expect(world.output.sounding()).toBeNull();
    world.player.resume();
    expect(world.output.sounding()).toBe('a headline 0');
  });

  it('keeps the machine awake while it reads, and only then', async () => {
    const { player, output, awake } = fakeWorld([story]);
    player.toggle(story);
    await settle();
    await output.advance(1);
    player.pause();
    player.resume();
    player.stop();
    expect(awake).toEqual([true, false, true, false]);
  });

  it('disposed, it is silent and closes the output', async () => {
    const { player, output } = fakeWorld([story]);
    player.toggle(story);
    await settle();
    player.dispose();
    expect(output.queue).toEqual([]);
    expect(output.isClosed).toBe(true);
  });
});

describe('the end', () => {
  it('at the end of the article the story is heard, an earcon tells it, and nothing is shown as stopped', async () => {
    const { player, output, heardStories } = fakeWorld([story]);
    player.read(story, 'article');
    await settle();
    await output.advance(60);
    expect(heardStories).toEqual(['a']);
    expect(output.earcons).toEqual(['end']);
    expect(player.snapshot()).toMatchObject({ state: 'idle', sentence: null, problem: null });
  });

  it('after the headline alone the story is not heard, and play goes on behind it', async () => {
    const { player, output, heardStories } = fakeWorld([story]);
    player.read(story, 'headline');
    await settle();
    await output.advance(60);
    expect(heardStories).toEqual([]);
    player.toggle(story);
    await settle();
    expect(output.sounding()).toBe('a summary 0');
  });

  it('after the whole story, play begins it again', async () => {
    const { player, output, places } = fakeWorld([story]);
    player.toggle(story);
    await settle();
    await output.advance(60);
    expect(places.at(-1)).toEqual({ storyId: 'a', section: 'headline', offsetChars: 0, offsetMs: 0 });
    player.toggle(story);
    await settle();
    expect(output.sounding()).toBe('a headline 0');
  });

  it('earcons can be off', async () => {
    const { player, output } = fakeWorld([story], { earcons: false });
    player.read(story, 'headline');
    await settle();
    await output.advance(60);
    expect(output.earcons).toEqual([]);
  });

  it('the place is saved at the start of each sentence', async () => {
    const { player, output, places } = fakeWorld([story]);
    player.read(story, 'summary');
    await settle();
    await output.advance(5);
    expect(places.map(({ section, offsetChars }) => [section, offsetChars])).toEqual([
      ['summary', 0],
      ['summary', 18],
    ]);
  });
});
