import type { ViewId } from '../../../contract/story';
import type { Library } from '../../../main/core/library/library';
import type { Database } from '../../../main/core/ports';
import { commonWords, rareWords } from '../../support/synthetic-stories';
import { must } from '../../unit/core/library/library-with';
import { type CallTimes, measure } from './call-times';
import { plainSearch } from './plain-search-rival';

const wantedMs = 100;
const shown = 50;

interface Typed {
  readonly name: string;
  readonly runs: number;
  readonly text: (run: number) => string;
  /** The same for the full-text search alone; left out where it has no such thing. */
  readonly match?: (run: number) => string;
  readonly view?: (run: number) => ViewId;
}

const rare = (run: number): string => rareWords[run % rareWords.length] ?? '';
const [common = '', second = ''] = commonWords;

const typed = (feed: (run: number) => ViewId): readonly Typed[] => [
  { name: 'a rare word', runs: 100, text: (run) => `${rare(run)} `, match: (run) => `"${rare(run)}"` },
  {
    name: 'two words',
    runs: 100,
    text: (run) => `${rare(run)} ${rare(run + 1)} `,
    match: (run) => `"${rare(run)}" AND "${rare(run + 1)}"`,
  },
  {
    name: 'four letters of a word',
    runs: 100,
    text: (run) => rare(run).slice(0, 4),
    match: (run) => `"${rare(run).slice(0, 4)}" *`,
  },
  { name: 'the commonest word', runs: 20, text: () => `${common} `, match: () => `"${common}"` },
  {
    name: 'two common words',
    runs: 20,
    text: () => `${common} ${second} `,
    match: () => `"${common}" AND "${second}"`,
  },
  { name: 'the commonest word, in one feed', runs: 20, text: () => `${common} `, view: feed },
];

/** What is typed into the search field, and the same by SQLite's full-text search alone, over the same file. */
export const measureSearches = (
  library: Library,
  database: Database,
  feed: (run: number) => ViewId,
): readonly CallTimes[] =>
  typed(feed).map(({ name, runs, text, match, view }) => {
    const own = measure(`search: ${name}`, runs, (run) =>
      must(library.search({ text: text(run), limit: shown, showEdition: true, ...(view && { view: view(run) }) })),
    );
    if (!match) return { ...own, wantedMs };
    const plain = measure(name, runs, (run) => plainSearch(database, match(run), shown));
    return { ...own, wantedMs, rival: { name: 'FTS5 `ORDER BY rank`', p50Ms: plain.p50Ms } };
  });
