import type { GivenFile } from '../given-file';
import { languageSample, type StoryReader, sourceName } from '../read-story-file';
import { fileStory, type Story } from '../story';
import type { FileText } from './file-text';

/** Stories of a file's texts, in their order. What a text does not tell: its language is detected, its source is the file's name. */
export const toStories = (
  file: Pick<GivenFile, 'name'>,
  texts: readonly FileText[],
  reader: StoryReader,
): readonly Story[] =>
  texts.map(({ language, url, publishedAt, ...text }) =>
    fileStory(text, {
      language: language ?? reader.detectLanguage(languageSample(text)),
      source: sourceName(file.name),
      url,
      publishedAt,
      addedAt: reader.now.toISOString(),
    }),
  );
