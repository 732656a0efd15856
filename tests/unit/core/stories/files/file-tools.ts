import { readFeedFile } from '../../../../../main/core/feeds/read-feed-file';
import { extractArticle } from '../../../../../main/core/pages/extract-article';
import type { FileTools } from '../../../../../main/core/stories/files/read-file';

export const fileTools: FileTools = {
  extractPage: extractArticle,
  readFeed: readFeedFile,
  now: new Date('2026-11-25T09:00:00Z'),
};
