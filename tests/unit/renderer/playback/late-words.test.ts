import { describe, expect, it } from 'vitest';
import { fakeWorld, settle, storyOf } from './fake-world';

const story = storyOf('a');

async function readingWithoutWords() {
  const world = fakeWorld([story]);
  world.hasLaterWords = true;
  world.player.read(story, 'headline');
  await settle();
  return world;
}

describe('words that come after their sound', () => {
  it('are asked for when the sentence sounds, which they do not hold up', async () => {
    const { output, wordless } = await readingWithoutWords();
    expect(output.sounding()).toBe('a headline 0');
    expect(wordless.map(({ label }) => label)).toEqual(['a headline 0']);
  });

  it('are highlighted in the sentence that is running', async () => {
    const world = await readingWithoutWords();
    await world.output.advance(1.5);
    world.frame();
    expect(world.player.snapshot().word).toBeNull();
    await world.tellWords();
    expect(world.player.snapshot().word).toMatchObject({ startChars: 6, endChars: 12 });
    await world.output.advance(1);
    world.frame();
    expect(world.player.snapshot().word).toMatchObject({ startChars: 13 });
  });

  it('are never shown when none can be trusted', async () => {
    const world = await readingWithoutWords();
    await world.tellWords(false);
    await world.output.advance(1.5);
    expect(world.player.snapshot().word).toBeNull();
  });

  it('are kept with the sound: hearing it again asks for nothing', async () => {
    const world = await readingWithoutWords();
    await world.tellWords();
    world.player.repeat(story);
    await settle();
    await world.output.advance(1.5);
    world.frame();
    expect(world.requests.filter(({ label }) => label === 'a headline 0')).toHaveLength(1);
    expect(world.wordless).toEqual([]);
    expect(world.player.snapshot().word).toMatchObject({ startChars: 6 });
  });

  it('are taken back with the voice, and change nothing when they come all the same', async () => {
    const world = await readingWithoutWords();
    world.player.stop();
    expect(world.cancelled).toContain('a headline 0');
    await world.tellWords();
    expect(world.player.snapshot().word).toBeNull();
  });

  it('let a change of rate go on at the same word', async () => {
    const world = await readingWithoutWords();
    await world.tellWords();
    await world.output.advance(1.5);
    world.hasLaterWords = 'guessed';
    world.player.setRate(2);
    await settle();
    expect(world.player.snapshot().word).toMatchObject({ startChars: 6 });
    await world.tellWords();
    expect(world.player.snapshot().word).toMatchObject({ startChars: 6 });
  });
});
