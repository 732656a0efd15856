import type { ImportedFile } from '../../contract/answers';
import type { Result } from '../../contract/errors';
import { counted, emptyTally, type Tally, tallyText } from './import-tally';
import type { Model } from './model';
import { opmlText } from './opml';
import { answer, reportFailure } from './report';
import { showNew } from './stories';
import { type Importing, isOverlayOpen } from './ui';

/** A file that can become stories. */
export interface ImportSource {
  /** As the person knows it. */
  readonly name: string;
  give(): Promise<Result<ImportedFile>>;
}

export interface FoundSources {
  /** In the order in which the list is to show them. */
  readonly sources: readonly ImportSource[];
  readonly leftOutCount: number;
}

export const importTicket = 'import';
/** From here on it is shown and told that files are being read. */
const longMs = 1_000;

let line: Promise<void> = Promise.resolve();

/**
 * Brings files in, one after the other, and tells once what came of them. What is given meanwhile waits for its turn. One file is simply
 * shown; one that fails says why.
 */
export function importAll(model: Model, find: () => Promise<FoundSources>): Promise<void> {
  const done = line.then(() => importNow(model, find));
  line = done.catch(() => undefined);
  return done;
}

const put = ({ ui }: Pick<Model, 'ui'>, change: (now: Importing) => Importing | null): void =>
  ui.update((state) => (state.importing === null ? state : { ...state, importing: change(state.importing) }));

const isStopped = ({ ui }: Pick<Model, 'ui'>): boolean => ui.get().importing?.isStopped === true;

async function importNow(model: Model, find: () => Promise<FoundSources>): Promise<void> {
  model.ui.update((ui) => ({
    ...ui,
    importing: { doneCount: 0, totalCount: 0, isLong: false, isStopped: false },
  }));
  let focusedThen: Element | null | undefined;
  const timer = setTimeout(() => {
    focusedThen = document.activeElement;
    put(model, (now) => ({ ...now, isLong: true }));
    answer(model, model.t('files.reading'));
  }, longMs);
  try {
    const found = await find();
    put(model, (now) => ({ ...now, totalCount: found.sources.length }));
    const end = await readEach(model, found);
    const wasStopped = isStopped(model);
    const hasMovedOn = focusedThen !== undefined && focusedThen !== document.activeElement;
    await tell(model, found, end, { wasStopped, hasMovedOn });
  } finally {
    clearTimeout(timer);
    put(model, () => null);
  }
}

interface End {
  readonly tally: Tally;
  readonly last: Result<ImportedFile> | null;
}

/** From the last to the first, so that the list, newest first, has them in their order. */
async function readEach(model: Model, { sources, leftOutCount }: FoundSources): Promise<End> {
  let tally: Tally = { ...emptyTally, leftOutCount };
  let last: End['last'] = null;
  for (const source of [...sources].reverse()) {
    if (isStopped(model) || tally.failure !== null) break;
    const result = await source.give();
    tally = counted(tally, source.name, result);
    last = result;
    put(model, (now) => ({ ...now, doneCount: now.doneCount + 1 }));
  }
  return { tally, last };
}

async function tell(
  model: Model,
  { sources }: FoundSources,
  { tally, last }: End,
  { wasStopped, hasMovedOn }: { readonly wasStopped: boolean; readonly hasMovedOn: boolean },
): Promise<void> {
  if (sources.length === 0 && tally.leftOutCount === 0 && !wasStopped) return;
  const isOne = sources.length === 1 && !wasStopped;
  if (isOne && last?.ok === false) return reportFailure(model, last.error);
  // Who went on to something else meanwhile is not taken away from it.
  const isShown = tally.storyId !== '' && !wasStopped && !hasMovedOn && !isOverlayOpen(model.ui.get());
  if (isShown) await showNew(model, tally.storyId);
  if (isOne && tally.feeds !== null) return answer(model, opmlText(tally.feeds, model.t));
  const count = tally.newCount + tally.knownCount;
  if (isOne && count === 1 && tally.refused.length === 0 && isShown) return;
  const text = tallyText(tally, wasStopped, model.t, model.texts.language);
  const hasProblem = tally.refused.length > 0 || tally.failure !== null;
  if (hasProblem) model.ui.update((ui) => ({ ...ui, problem: { code: tally.failure?.code ?? null, text } }));
  answer(model, text);
}

/** Ends the reading of files; what has come stays. False when none are read. */
export function stopImport(model: Pick<Model, 'ui' | 'call'>): boolean {
  const { importing } = model.ui.get();
  if (importing === null) return false;
  put(model, (now) => ({ ...now, isStopped: true }));
  void model.call('speech.cancel', { tickets: [importTicket] });
  return true;
}

const onlyOne = (source: ImportSource) => async (): Promise<FoundSources> => ({ sources: [source], leftOutCount: 0 });

export function importToken(model: Model, token: string): Promise<void> {
  const give = () => model.call('story.importToken', { token, ticket: importTicket });
  return importAll(model, onlyOne({ name: '', give }));
}

/** Files that were named on the command line: each is imported once, the last is shown. */
export async function importPending(model: Model): Promise<void> {
  const { pendingTokens } = model.shell.get();
  model.shell.update((shell) => ({ ...shell, pendingTokens: [] }));
  for (const token of pendingTokens) await importToken(model, token);
}

export async function openFileDialog(model: Model): Promise<void> {
  const result = await model.call('dialog.openStory', {});
  if (!result.ok) return reportFailure(model, result.error);
  if (result.value.token !== null) await importToken(model, result.value.token);
}

/** What was copied becomes a story, like a file that is opened. */
export async function readCopied(model: Model): Promise<void> {
  const copied = await model.call('clipboard.text', {});
  if (!copied.ok) return reportFailure(model, copied.error);
  const { text } = copied.value;
  if (text.trim() === '') return answer(model, model.t('clipboard.empty'));
  const name = model.t('clipboard.name');
  const bytes = new TextEncoder().encode(text);
  await importAll(
    model,
    onlyOne({ name, give: () => model.call('story.import', { name, bytes, ticket: importTicket }) }),
  );
}
