import { describe, expect, it } from 'vitest';
import { fakeWorld, rangeOfText, settle } from './fake-world';
import { noPauses, reading, story } from './reading-world';

describe('pauses', () => {
  it('are the settings’ between sentences, paragraphs and sections', async () => {
    const settings = { pauseSentenceMs: 100, pauseParagraphMs: 200, pauseSectionMs: 400 };
    const { output } = await reading('story', settings);
    await output.advance(60);
    expect(output.enqueued.map(({ pauseMs }) => pauseMs)).toEqual([0, 400, 100, 400, 100, 200, 100, 200]);
  });

  it('shrink with the rate', async () => {
    const { output } = await reading('article', { pauseSentenceMs: 300, rate: 2 });
    expect(output.enqueued[1]?.pauseMs).toBe(150);
  });

  it('are not doubled when a paragraph is drawn in pieces', async () => {
    const { article } = story.sections;
    const blocks = article.blocks.map((block) => ({ ...block, continues: true as const }));
    const whole = { ...story, sections: { ...story.sections, article: { ...article, blocks } } };
    const world = fakeWorld([whole], { pauseSentenceMs: 100, pauseParagraphMs: 200 });
    world.player.read(whole, 'article');
    await settle();
    await world.output.advance(60);
    expect(world.output.enqueued.map(({ pauseMs }) => pauseMs)).toEqual([0, 100, 100, 100, 100]);
  });
});

describe('rate and voice', () => {
  it('a change of rate takes effect at once, at the same word', async () => {
    const { player, output, requests } = await reading();
    await output.advance(2.5);
    player.setRate(2);
    await settle();
    expect(requests.at(-4)).toMatchObject({ label: 'a article 0', rate: 2 });
    expect(output.enqueued.at(-4)).toMatchObject({ label: 'a article 0', fromMs: 1_000 });
    expect(player.snapshot()).toMatchObject({ state: 'speaking', rate: 2 });
  });

  it('without word times, by share of the duration, back to the start of a word', async () => {
    const world = fakeWorld([story]);
    world.hasTimes = false;
    world.player.read(story, 'article');
    await settle();
    await world.output.advance(2.5);
    world.player.setRate(2);
    await settle();
    const fromMs = world.output.enqueued.at(-4)?.fromMs ?? 0;
    expect(fromMs).toBeCloseTo((8 / 19) * 2_000);
    expect(fromMs).toBeLessThan(1_250);
  });

  it('two changes in a row keep the word', async () => {
    const world = await reading();
    await world.output.advance(2.5);
    world.isSlow = true;
    world.player.setRate(2);
    world.player.setRate(4);
    await world.answer();
    expect(world.output.enqueued.at(-4)).toMatchObject({ label: 'a article 0', fromMs: 500 });
  });

  it('a change while paused stays silent and is heard after resume', async () => {
    const { player, output } = await reading();
    await output.advance(2.5);
    player.pause();
    player.setRate(2);
    await settle();
    expect(output.sounding()).toBeNull();
    player.resume();
    expect(output.sounding()).toBe('a article 0');
    expect(output.enqueued.at(-4)?.fromMs).toBe(1_000);
  });

  it('stays inside its limits, and what is no number changes nothing', async () => {
    const { player } = fakeWorld([story]);
    player.setRate(99);
    expect(player.snapshot().rate).toBe(6);
    player.setRate(Number.NaN);
    expect(player.snapshot().rate).toBe(6);
    player.setRate(0);
    expect(player.snapshot().rate).toBe(0.5);
  });

  it('another voice is heard at once, at the same word, and no sound of the old one again', async () => {
    const { player, output, requests } = await reading();
    await output.advance(2.5);
    const before = requests.length;
    player.refresh('voices-changed');
    await settle();
    expect(requests.slice(before).map(({ label }) => label)).toEqual([
      'a article 0',
      'a article 1',
      'a article 2',
      'a article 3',
    ]);
    expect(output.enqueued.at(-4)).toMatchObject({ label: 'a article 0', fromMs: 2_000 });
  });
});

describe('failures', () => {
  it('a sentence that fails is left out', async () => {
    const world = fakeWorld([story]);
    world.failing.set('a article 1', 'voice-failed');
    world.player.read(story, 'article');
    await settle();
    await world.output.advance(60);
    expect(world.output.heard).toEqual(['a article 0', 'a article 2', 'a article 3', 'a article 4']);
    expect(world.player.snapshot().problem).toBeNull();
  });

  it('five sentences that fail in a row end reading with a problem and its earcon', async () => {
    const world = fakeWorld([story]);
    for (const sentence of [0, 1, 2, 3, 4]) world.failing.set(`a article ${sentence}`, 'voice-failed');
    world.player.read(story, 'article');
    await settle();
    await settle();
    expect(world.player.snapshot()).toMatchObject({ state: 'idle', problem: 'voice-failed' });
    expect(world.output.earcons).toEqual(['problem']);
    expect(world.heardStories).toEqual([]);
  });

  it('no voice for the language ends reading at the first sentence', async () => {
    const world = fakeWorld([story]);
    world.failing.set('a article 0', 'no-voice');
    world.player.read(story, 'article');
    await settle();
    expect(world.player.snapshot()).toMatchObject({ state: 'idle', problem: 'no-voice' });
    expect(world.output.heard).toEqual([]);
  });

  it('the next play clears the problem and begins at the sentence that failed', async () => {
    const world = fakeWorld([story]);
    world.failing.set('a article 1', 'no-voice');
    world.player.read(story, 'article');
    await settle();
    await world.output.advance(60);
    world.failing.clear();
    world.player.toggle(story);
    await settle();
    expect(world.player.snapshot().problem).toBeNull();
    expect(world.output.sounding()).toBe('a article 1');
  });

  it('a sentence without anything to say is passed over in silence', async () => {
    const world = fakeWorld([story]);
    world.empty.add('a article 0').add('a article 4');
    world.player.read(story, 'article');
    await settle();
    await world.output.advance(60);
    expect(world.output.heard).toEqual(['a article 1', 'a article 2', 'a article 3']);
    expect(world.heardStories).toEqual(['a']);
  });

  it('no answer within ten seconds is a problem, not an endless wait', async () => {
    const world = fakeWorld([story]);
    world.isSlow = true;
    world.player.read(story, 'article');
    await world.elapse(9_999);
    expect(world.player.snapshot().state).toBe('loading');
    await world.elapse(1);
    expect(world.player.snapshot()).toMatchObject({ state: 'idle', problem: 'time-limit' });
  });

  it('an output whose clock stands still is a problem', async () => {
    const world = await reading();
    await world.elapse(5_000);
    expect(world.player.snapshot().state).toBe('speaking');
    await world.elapse(5_000);
    expect(world.player.snapshot()).toMatchObject({ state: 'idle', problem: 'no-sound-output' });
  });

  it('a long sentence that sounds is no problem', async () => {
    const world = await reading();
    for (let beat = 0; beat < 3; beat += 1) {
      await world.output.advance(1);
      await world.elapse(5_000);
    }
    expect(world.player.snapshot().state).toBe('speaking');
  });

  it('an output that refuses is a problem, and the player survives it', async () => {
    const world = fakeWorld([story]);
    world.output.isBroken = true;
    world.player.read(story, 'article');
    await settle();
    expect(world.player.snapshot()).toMatchObject({ state: 'idle', problem: 'no-sound-output' });
    world.output.isBroken = false;
    world.player.toggle(story);
    await settle();
    expect(world.output.sounding()).toBe('a article 0');
  });
});

describe('a core that goes away', () => {
  it('what is ready sounds on, and reading goes on with the same sentence when the core is back', async () => {
    const world = fakeWorld([story], noPauses);
    for (const sentence of [2, 3]) world.failing.set(`a article ${sentence}`, 'core-down');
    world.player.read(story, 'article');
    await settle();
    await world.output.advance(9);
    expect(world.output.heard).toEqual(['a article 0', 'a article 1']);
    expect(world.player.snapshot().state).toBe('loading');
    world.failing.clear();
    world.player.refresh('core-restarted');
    await settle();
    await world.output.advance(60);
    expect(world.output.heard).toEqual(['a article 0', 'a article 1', 'a article 2', 'a article 3', 'a article 4']);
  });

  it('answers that were lost are asked for again', async () => {
    const world = fakeWorld([story]);
    world.isSlow = true;
    world.player.read(story, 'article');
    world.isSlow = false;
    world.player.refresh('core-restarted');
    await settle();
    expect(world.output.sounding()).toBe('a article 0');
  });

  it('a core that stays away for thirty seconds is a problem', async () => {
    const world = fakeWorld([story]);
    world.failing.set('a article 0', 'core-down');
    world.player.read(story, 'article');
    await settle();
    await world.elapse(10_000);
    expect(world.player.snapshot().state).toBe('loading');
    await world.elapse(20_000);
    expect(world.player.snapshot()).toMatchObject({ state: 'idle', problem: 'core-down' });
  });
});

describe('the snapshot', () => {
  it('is the same object until something changes', async () => {
    const { player, output, frame } = await reading();
    const before = player.snapshot();
    await output.advance(0.2);
    frame();
    expect(player.snapshot()).toBe(before);
  });

  it('follows the words by the clock of the sound', async () => {
    const { player, output, frame } = await reading();
    const words: unknown[] = [];
    player.subscribe(() => words.push(player.snapshot().word));
    for (let second = 0; second < 3; second += 1) {
      frame();
      await output.advance(1);
    }
    frame();
    expect(words).toEqual([
      rangeOfText('article', 4, 7),
      rangeOfText('article', 8, 13),
      rangeOfText('article', 14, 19),
    ]);
  });

  it('has no word while its time is not known', async () => {
    const world = fakeWorld([story]);
    world.hasTimes = false;
    world.player.read(story, 'article');
    await settle();
    await world.output.advance(1);
    expect(world.player.snapshot()).toMatchObject({ word: null, sentence: rangeOfText('article', 0, 19) });
  });

  it('keeps the word while paused', async () => {
    const { player, output } = await reading();
    await output.advance(1.5);
    player.pause();
    expect(player.snapshot().word).toEqual(rangeOfText('article', 4, 7));
  });

  it('counts sentences and progress of what is read', async () => {
    const { player, output } = await reading('article', noPauses);
    await output.advance(8.5);
    expect(player.snapshot()).toMatchObject({ sentenceNumber: 3, sentenceCount: 5, minutesLeft: 1 });
    expect(player.snapshot().progress).toBeCloseTo(42 / 94, 1);
  });

  it('tells a place that the person chose from reading on', async () => {
    const { player, output } = await reading();
    const { jumps } = player.snapshot();
    await output.advance(5);
    player.setRate(2);
    expect(player.snapshot().jumps).toBe(jumps);
    player.skip('sentence', 1, null);
    expect(player.snapshot().jumps).toBe((jumps ?? 0) + 1);
  });

  it('listeners hear nothing after they left', async () => {
    const { player } = await reading();
    let calls = 0;
    const off = player.subscribe(() => {
      calls += 1;
    });
    off();
    player.stop();
    expect(calls).toBe(0);
  });
});
