import type { StoryReader } from '../stories/read-story-file';
import { articleText, fileStory, type Story } from '../stories/story';
import type { ExtractedPage } from './extract-article';

/** A page that a person read by its address, as a story of its own. */
export function pageStory(page: ExtractedPage, { detectLanguage, now }: StoryReader): Story {
  const { headline, summary, author, source, language, url, publishedAt, blocks } = page;
  return fileStory(
    { headline, summary, article: blocks, author, source },
    {
      language: language ?? detectLanguage(`${articleText(blocks).slice(0, sampleChars)}\n${headline}`),
      source: new URL(url).host,
      url,
      publishedAt,
      addedAt: now.toISOString(),
    },
  );
}

/** Enough text to tell a language by. */
const sampleChars = 5_000;
