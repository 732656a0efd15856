import { describe, expect, it } from 'vitest';
import { fakeWorld, settle, storyOf } from './fake-world';
import { noPauses, reading, story } from './reading-world';

async function readingSlowly() {
  const world = fakeWorld([story]);
  world.isSlow = true;
  world.player.read(story, 'article');
  await settle();
  return world;
}

describe('preparing', () => {
  it('three sentences are prepared ahead, across sections', async () => {
    const { requests } = await reading('story');
    expect(requests.map(({ label }) => label)).toEqual(['a headline 0', 'a summary 0', 'a summary 1', 'a article 0']);
  });

  it('with each sentence heard, one more is prepared', async () => {
    const { requests, output } = await reading('story', noPauses);
    await output.advance(3);
    expect(requests.at(-1)?.label).toBe('a article 1');
  });

  it('the first sentence of each section of the shown story is prepared, so that any starts at once', async () => {
    const world = fakeWorld([story]);
    world.player.prepare(story);
    await settle();
    expect(world.requests.map(({ label }) => label)).toEqual(['a headline 0', 'a summary 0', 'a article 0']);
    world.isSlow = true;
    world.player.read(story, 'article');
    expect(world.output.sounding()).toBe('a article 0');
  });

  it('the next paragraph is prepared while one sounds, behind what comes next in reading', async () => {
    const long = storyOf('long', { article: [['One two. Three. Four. Five. Six. Seven.', 'Eight nine.']] });
    const world = fakeWorld([long]);
    world.player.read(long, 'article');
    await settle();
    const asked = ['long article 0', 'long article 1', 'long article 2', 'long article 3', 'long article 6'];
    expect(world.requests.map(({ label }) => label)).toEqual(asked);
    world.isSlow = true;
    world.player.skip('paragraph', 1, null);
    expect(world.output.sounding()).toBe('long article 6');
  });

  it('a next paragraph that fails is asked for once at each sentence', async () => {
    const long = storyOf('long', { article: [['One two. Three. Four. Five. Six. Seven.', 'Eight nine.']] });
    const world = fakeWorld([long]);
    world.failing.set('long article 6', 'voice-failed');
    world.player.read(long, 'article');
    await settle();
    world.player.pause();
    world.player.resume();
    await settle();
    expect(world.requests.filter(({ label }) => label === 'long article 6')).toHaveLength(1);
  });

  it('the sentence at the saved place is prepared first', async () => {
    const { player, requests } = fakeWorld([story]);
    player.prepare({ ...story, place: { storyId: 'a', section: 'article', offsetChars: 25, offsetMs: 0 } });
    expect(requests[0]?.label).toBe('a article 1');
  });

  it('showing another story takes back what is not ready yet', async () => {
    const world = fakeWorld([story, storyOf('b')]);
    world.isSlow = true;
    world.player.prepare(story);
    world.player.prepare(storyOf('b'));
    expect(world.cancelled).toEqual(['a headline 0', 'a summary 0', 'a article 0']);
    world.player.prepare(null);
    expect(world.cancelled).toHaveLength(6);
  });

  it('a sentence that is reached before it is ready is asked for again, as wanted now', async () => {
    const world = await readingSlowly();
    await world.answer('a article 0');
    const before = world.requests.length;
    await world.output.advance(9);
    expect(world.requests.slice(before).map(({ label }) => label)).toContain('a article 1');
    await world.answer('a article 1');
    expect(world.output.sounding()).toBe('a article 1');
  });

  it('stop takes back what is not ready yet', async () => {
    const world = fakeWorld([story]);
    world.isSlow = true;
    world.player.read(story, 'article');
    world.player.stop();
    expect(world.cancelled).toEqual(['a article 0', 'a article 1', 'a article 2', 'a article 3']);
  });

  it('a skip takes back only what is not wanted any more', async () => {
    const world = fakeWorld([story]);
    world.isSlow = true;
    world.player.read(story, 'article');
    world.player.skip('sentence', 1, null);
    expect(world.cancelled).toEqual(['a article 0']);
  });
});
