import type { StoryRow } from '../../contract/story';
import { dateText } from './dates';
import { oneLine } from './printing';
import { wrapped } from './terminal';
import type { World } from './world';

/** A line of a list as data. `id` is what `crier show story:ID` takes; `alsoIn` counts other sources where copies are joined, and is null elsewhere. */
export const rowJson = (row: StoryRow, index: number) => ({
  number: index + 1,
  id: row.storyId,
  headline: row.headline,
  source: row.source,
  publishedAt: row.publishedAt,
  addedAt: row.addedAt,
  language: row.language,
  minutes: row.minutes,
  feedId: row.feedId ?? null,
  isRead: row.isRead,
  isSaved: row.isSaved,
  isHeard: row.isHeard,
  alsoIn: row.alsoIn ?? null,
});

/** Number, headline, source, date and marks in one line, in the order in which they are heard in the window's list. */
export function rowText(world: World, row: StoryRow, index: number): string {
  const { t, language, terminal } = world;
  const facts = [
    row.source,
    dateText(row.publishedAt ?? row.addedAt, language),
    ...(row.alsoIn === undefined ? [] : [t('story.alsoIn', { count: row.alsoIn })]),
    t(row.isRead ? 'cli.list.read' : 'cli.list.unread'),
    ...(row.isSaved ? [t('cli.list.saved')] : []),
  ];
  return `${wrapped(oneLine(`${index + 1}. ${[row.headline, ...facts].join(' · ')}`), terminal)}\n`;
}
