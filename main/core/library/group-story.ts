import type { Database } from '../ports';
import type { FeedStoryInput } from '../stories/feed-story';

export function groupStory(_database: Database, _story: FeedStoryInput): void {}
