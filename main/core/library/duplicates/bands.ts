import { bodyOf, type StoryTraits } from './same-story';
import { leadOf, tokensOf } from './tokens';

/**
 * Texts that share half of their three-word stretches have one of sixteen bands of three hashes in common nine times in ten, texts that
 * share a fiftieth hardly ever (1 − (1 − s³)¹⁶; Broder, "On the resemblance and containment of documents", 1997).
 */
const bandCount = 16;
const hashesInBand = 3;
/** Beginnings of texts are enough to find candidates; a story of 400 words takes some 0.3 ms. */
const hashedWords = 400;
const minWords = 4;

/** Numbers of 32 bits, at least one of which two copies of a story have in common; equal ones make candidates, no more. */
export function bandsOf(story: StoryTraits): readonly number[] {
  const body = bodyOf(story);
  const words = tokensOf(body, hashedWords).map(({ folded }) => folded);
  const headline = tokensOf(story.headline, hashedWords).map(({ folded }) => folded);
  const lead = tokensOf(leadOf(body), hashedWords).map(({ folded }) => folded);
  const whole = [[...headline].sort(), lead].filter((part) => part.length >= minWords);
  const language = story.language.split('-')[0]?.toLowerCase() ?? '';
  const bands = [...whole.map((part) => hashOf(`${language} ${part.join(' ')}`)), ...sketch(words)];
  return [...new Set(bands)];
}

/** The smallest of each hash over all three-word stretches, a band's three put together. */
function sketch(words: readonly string[]): readonly number[] {
  if (words.length < minWords) return [];
  const smallest = new Uint32Array(bandCount * hashesInBand).fill(0xffffffff);
  for (let at = 0; at + 2 < words.length; at += 1) {
    const hash = hashOf(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
    for (let index = 0; index < smallest.length; index += 1) {
      const mixed = mix(hash ^ Math.imul(index + 1, 0x9e3779b1));
      if (mixed < (smallest[index] ?? 0)) smallest[index] = mixed;
    }
  }
  return Array.from({ length: bandCount }, (_, band) =>
    hashOf(`${band} ${smallest.subarray(band * hashesInBand, (band + 1) * hashesInBand).join(' ')}`),
  );
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** The finishing step of MurmurHash3, which spreads every bit. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
