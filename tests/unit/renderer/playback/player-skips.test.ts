import { describe, expect, it } from 'vitest';
import { fail } from '../../../../contract/errors';
import { fakeWorld, rangeOfText, settle, storyOf } from './fake-world';

const story = storyOf('a');
const other = storyOf('b', { headline: 'Choir wins prize' });

/** Reading the article, `seconds` into it. Its sentences last 4, 4, 2, 2 and 3 seconds. */
async function inArticle(seconds: number, settings = {}) {
  const world = fakeWorld([story, other], { pauseSentenceMs: 0, pauseParagraphMs: 0, pauseSectionMs: 0, ...settings });
  world.player.read(story, 'article');
  await settle();
  await world.output.advance(seconds);
  return world;
}

describe('skips while reading', () => {
  it('next goes to the next sentence at once', async () => {
    const { player, output } = await inArticle(1);
    player.skip('sentence', 1, null);
    await settle();
    expect(output.sounding()).toBe('a article 1');
  });

  it('previous within the first two seconds goes one sentence back', async () => {
    const { player, output } = await inArticle(5.9);
    player.skip('sentence', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 0');
  });

  it('previous after two seconds begins the same sentence again', async () => {
    const { player, output } = await inArticle(6.1);
    player.skip('sentence', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 1');
    expect(output.enqueued.at(-4)).toMatchObject({ label: 'a article 1', fromMs: 0 });
  });

  it('previous pressed twice quickly goes two sentences back', async () => {
    const { player, output } = await inArticle(8.5);
    player.skip('sentence', -1, null);
    player.skip('sentence', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 0');
  });

  it('previous at the start of the article goes to the summary', async () => {
    const { player, output } = await inArticle(1);
    player.skip('sentence', -1, null);
    await settle();
    expect(output.sounding()).toBe('a summary 1');
  });

  it('who skips out of a section hears the section they went to, to its end', async () => {
    const { player, output } = await inArticle(1);
    player.skip('sentence', -1, null);
    player.skip('sentence', -1, null);
    await settle();
    const before = output.heard.length;
    await output.advance(60);
    expect(output.heard.slice(before - 1)).toEqual(['a summary 0', 'a summary 1']);
  });

  it('previous at the start of the story begins the story again', async () => {
    const { player, output } = fakeWorld([story]);
    player.toggle(story);
    await settle();
    await output.advance(1);
    player.skip('sentence', -1, null);
    await settle();
    expect(output.sounding()).toBe('a headline 0');
  });

  it('next paragraph goes to its first sentence', async () => {
    const { player, output } = await inArticle(1);
    player.skip('paragraph', 1, null);
    await settle();
    expect(output.sounding()).toBe('a article 2');
  });

  it('previous paragraph begins this paragraph again, and at its start goes to the one before', async () => {
    const { player, output } = await inArticle(10.5);
    player.skip('paragraph', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 2');
    player.skip('paragraph', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 0');
  });

  it('a skip past the end ends reading without marking the story heard', async () => {
    const { player, output, heardStories } = await inArticle(13);
    player.skip('sentence', 1, null);
    await settle();
    expect(player.snapshot().state).toBe('idle');
    expect(output.earcons).toEqual(['end']);
    expect(heardStories).toEqual([]);
  });

  it('a skip from pause is heard', async () => {
    const { player, output } = await inArticle(1);
    player.pause();
    player.skip('sentence', 1, null);
    await settle();
    expect(output.sounding()).toBe('a article 1');
  });

  it('repeat begins the sentence again, however little of it was heard', async () => {
    const { player, output } = await inArticle(5);
    player.repeat(null);
    await settle();
    expect(output.sounding()).toBe('a article 1');
    expect(output.enqueued.at(-4)?.fromMs).toBe(0);
  });

  it('a skip makes no new sound for what was prepared', async () => {
    const { player, requests } = await inArticle(1);
    const before = requests.length;
    player.skip('sentence', 1, null);
    await settle();
    expect(requests.slice(before).map(({ label }) => label)).toEqual(['a article 4']);
  });
});

describe('skips when nothing sounds', () => {
  it('next after a stop reads the sentence after the stopped one', async () => {
    const { player, output } = await inArticle(1);
    player.stop();
    player.skip('sentence', 1, story);
    await settle();
    expect(output.sounding()).toBe('a article 1');
  });

  it('repeat after a stop reads the stopped sentence', async () => {
    const { player, output } = await inArticle(5);
    player.stop();
    player.repeat(story);
    await settle();
    expect(output.sounding()).toBe('a article 1');
  });

  it('repeat after the end reads the last sentence again', async () => {
    const { player, output } = await inArticle(60);
    player.repeat(story);
    await settle();
    expect(output.sounding()).toBe('a article 4');
  });

  it('next counts from the saved place of the shown story', async () => {
    const saved = { ...other, place: { storyId: 'b', section: 'article', offsetChars: 0, offsetMs: 0 } } as const;
    const { player, output } = fakeWorld([story, saved]);
    player.skip('sentence', 1, saved);
    await settle();
    expect(output.sounding()).toBe('b article 1');
  });

  it('previous after two heard seconds of a saved sentence begins that sentence', async () => {
    const saved = { ...other, place: { storyId: 'b', section: 'article', offsetChars: 31, offsetMs: 2_500 } } as const;
    const { player, output } = fakeWorld([story, saved]);
    player.skip('sentence', -1, saved);
    await settle();
    expect(output.sounding()).toBe('b article 1');
  });

  it('next behind the last sentence only gives the end earcon', async () => {
    const { player, output } = await inArticle(60);
    player.skip('sentence', 1, story);
    expect(output.earcons).toEqual(['end', 'end']);
    expect(player.snapshot().state).toBe('idle');
  });

  it('without a story, skips change nothing', () => {
    const { player } = fakeWorld([]);
    const before = player.snapshot();
    player.skip('sentence', 1, null);
    player.repeat(null);
    expect(player.snapshot()).toBe(before);
  });
});

describe('skips to another story', () => {
  it('next story is opened and read from its start', async () => {
    const { player, output } = fakeWorld([story, other]);
    player.toggle(story);
    await settle();
    player.skip('story', 1, null);
    await settle();
    expect(output.sounding()).toBe('b headline 0');
    expect(player.snapshot().story?.storyId).toBe('b');
  });

  it('next story is read in the way that was read: who hears articles hears its article', async () => {
    const { player, output } = await inArticle(1);
    player.skip('story', 1, null);
    await settle();
    await output.advance(60);
    expect(output.heard.filter((label) => label.startsWith('b'))[0]).toBe('b article 0');
    expect(player.snapshot().state).toBe('idle');
  });

  it('at the end of the list reading goes on undisturbed', async () => {
    const { player, output } = await inArticle(1);
    player.skip('story', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 0');
    expect(output.clears).toBe(0);
  });

  it('a story that cannot be opened is told by an earcon, and reading goes on', async () => {
    const { player, output, ports } = await inArticle(1);
    ports.neighbour = async () => fail('database', 'for the test');
    player.skip('story', 1, null);
    await settle();
    expect(output.earcons).toEqual(['problem']);
    expect(player.snapshot()).toMatchObject({ state: 'speaking', problem: null });
  });

  it('a story that cannot be opened from idle is a problem', async () => {
    const { player, ports } = fakeWorld([story]);
    ports.neighbour = () => Promise.reject(new Error('bridge'));
    player.skip('story', 1, story);
    await settle();
    expect(player.snapshot().problem).toBe('internal');
  });

  it('a command given meanwhile wins over a story that is still being opened', async () => {
    const { player, output } = await inArticle(1);
    player.skip('story', 1, null);
    player.stop();
    await settle();
    expect(player.snapshot().state).toBe('idle');
    expect(output.sounding()).toBeNull();
  });

  it('from idle it counts from the shown story', async () => {
    const { player, output } = fakeWorld([story, other]);
    player.skip('story', 1, story);
    await settle();
    expect(output.sounding()).toBe('b headline 0');
  });
});

describe('large stories', () => {
  const article = [['One two.', 'Three four.'], ['Five six.', 'Seven eight.'], ['Nine ten.']];
  const parts = [0, 1, 2].map((part) => storyOf('a', { article }, part));
  const [first, second, third] = parts as [typeof story, typeof story, typeof story];

  it('reading goes on into parts that were not loaded', async () => {
    const { player, output } = fakeWorld([parts]);
    player.read(first, 'article');
    await settle();
    await output.advance(60);
    expect(output.heard).toEqual(['a article 0', 'a article 1', 'a article 1:0', 'a article 1:1', 'a article 2:0']);
  });

  it('the next part is loaded before its sentences are due', async () => {
    const { player, opened } = fakeWorld([parts]);
    player.read(first, 'article');
    await settle();
    expect(opened).toEqual(['a 1']);
  });

  it('the snapshot holds the part that is read', async () => {
    const { player, output } = fakeWorld([parts]);
    player.read(first, 'article');
    await settle();
    await output.advance(6);
    expect(player.snapshot()).toMatchObject({ at: { part: 1, sentence: 0 }, sentence: rangeOfText('article', 21, 30) });
    expect(player.snapshot().story).toBe(second);
  });

  it('the article is read from its start although a later part is shown', async () => {
    const { player, output } = fakeWorld([parts]);
    player.read(third, 'article');
    await settle();
    expect(output.sounding()).toBe('a article 0');
  });

  it('previous at the start of a part goes to the last sentence of the part before', async () => {
    const { player, output } = fakeWorld([parts]);
    player.read(second, 'story', rangeOfText('article', 21));
    await settle();
    expect(output.sounding()).toBe('a article 1:0');
    player.skip('sentence', -1, null);
    await settle();
    expect(output.sounding()).toBe('a article 1');
  });

  it('a place in a part that is not loaded is opened there', async () => {
    const { player, output } = fakeWorld([parts]);
    player.read(first, 'article', 36);
    await settle();
    expect(output.sounding()).toBe('a article 1:1');
  });

  it('a part that cannot be loaded ends reading with a problem, after what is ready', async () => {
    const { player, output } = fakeWorld([[first]]);
    player.read(first, 'article');
    await settle();
    expect(player.snapshot().state).toBe('speaking');
    await output.advance(60);
    expect(output.heard).toEqual(['a article 0', 'a article 1']);
    expect(player.snapshot()).toMatchObject({ state: 'idle', problem: 'not-found' });
  });
});
