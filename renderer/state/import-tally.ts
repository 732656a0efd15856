import type { ImportedFile } from '../../contract/answers';
import type { Failure, Result } from '../../contract/errors';
import type { OpmlImport } from '../../contract/feeds';
import { maxFolderFiles } from '../../contract/limits';
import type { Translate } from './labels';
import { opmlText } from './opml';

/** What several files came to. */
export interface Tally {
  /** Of the first file in their order; empty: no file brought a story. */
  readonly storyId: string;
  readonly newCount: number;
  readonly knownCount: number;
  /** Names of what could not be read, in their order. */
  readonly refused: readonly string[];
  readonly feeds: OpmlImport | null;
  /** Files that were not read, because they are too many. */
  readonly leftOutCount: number;
  /** Why no further file was read: no fault of a file. */
  readonly failure: Pick<Failure, 'code'> | null;
}

export const emptyTally: Tally = {
  storyId: '',
  newCount: 0,
  knownCount: 0,
  refused: [],
  feeds: null,
  leftOutCount: 0,
  failure: null,
};

/** With these every further file would fail alike. */
const endsAll: readonly string[] = ['core-down', 'disk-full', 'database', 'newer-data'];

/** Counts one more file; they come from the last to the first. */
export function counted(tally: Tally, name: string, result: Result<ImportedFile>): Tally {
  if (!result.ok && endsAll.includes(result.error.code)) return { ...tally, failure: result.error };
  if (!result.ok && result.error.code === 'cancelled') return tally;
  if (!result.ok) return { ...tally, refused: [name, ...tally.refused] };
  const { storyId, newCount, knownCount, refused = [], feeds } = result.value;
  return {
    ...tally,
    storyId: storyId || tally.storyId,
    newCount: tally.newCount + newCount,
    knownCount: tally.knownCount + knownCount,
    refused: [...refused, ...tally.refused],
    feeds: feeds === undefined ? tally.feeds : sum(feeds, tally.feeds),
  };
}

const sum = (one: OpmlImport, other: OpmlImport | null): OpmlImport => ({
  addedCount: one.addedCount + (other?.addedCount ?? 0),
  knownCount: one.knownCount + (other?.knownCount ?? 0),
  refusedCount: one.refusedCount + (other?.refusedCount ?? 0),
});

/** Names that are told; the rest is a number, because nobody listens to fifty. */
const maxNames = 5;

/** `a.png, b.png and c.png`, in the order of the language. */
export function namesText(names: readonly string[], t: Translate, language: string): string {
  const rest = names.length - maxNames;
  const told = rest > 1 ? [...names.slice(0, maxNames), t('files.others', { count: rest })] : names;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(told);
}

/** What came of it: `12 stories were added. 2 files could not be read: a.png and b.png.` */
export function tallyText(tally: Tally, isStopped: boolean, t: Translate, language: string): string {
  const { newCount, knownCount, refused, feeds, leftOutCount, failure } = tally;
  const isAdded = newCount > 0 || (feeds === null && knownCount === 0);
  const parts = [
    isStopped ? t('files.stopped') : '',
    isAdded ? t('files.added', { count: newCount }) : '',
    knownCount > 0 ? t('files.known', { count: knownCount }) : '',
    feeds === null ? '' : opmlText(feeds, t),
    refused.length > 0 ? t('files.refused', { count: refused.length, names: namesText(refused, t, language) }) : '',
    leftOutCount > 0 ? t('files.leftOut', { count: maxFolderFiles }) : '',
    failure === null ? '' : t(`error.${failure.code}`),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
