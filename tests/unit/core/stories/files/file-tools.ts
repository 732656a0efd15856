import { extractArticle } from '../../../../../main/core/pages/extract-article';
import type { FileTools } from '../../../../../main/core/stories/files/read-file';

export const fileTools: FileTools = { extractPage: extractArticle, now: new Date('2026-11-25T09:00:00Z') };
