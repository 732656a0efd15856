import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../contract/errors';
import { maxPronunciationFileChars } from '../../../contract/limits';
import type { Pronunciation, PronunciationImport, PronunciationList } from '../../../contract/pronunciations';
import type { Log, PronunciationsFile } from '../ports';
import { checkRule } from '../text/pronunciations/check-rule';
import {
  documentText,
  merge,
  type PronunciationDocument,
  problemsOf,
  readDocument,
  rulesOfDocument,
  withRule,
} from '../text/pronunciations/document';
import type { Pronouncer } from '../text/replacement';
import { createPronouncers } from './pronouncers';
import { pronunciationText } from './pronunciation-text';

/**
 * The person's own pronunciations. The file is the truth: it is read again before each change, so that what was written by hand meanwhile
 * stays. Changes wait for each other.
 */
export interface Pronunciations {
  /** For a sentence in this language. */
  pronouncer(language: string): Pronouncer;
  list(): Promise<Result<PronunciationList>>;
  /** The file as it stands; empty without one. */
  text(): Promise<Result<string>>;
  /** `ruleId`: the line to change, else a rule for the same text, else a new line. `bad-pronunciation` tells the problem. */
  save(rule: Pronunciation, ruleId: string | null): Promise<Result<PronunciationList>>;
  remove(ruleId: string): Promise<Result<PronunciationList>>;
  /** The whole file at once; bad lines are kept and told. */
  setText(text: string): Promise<Result<PronunciationList>>;
  /** `no-pronunciations`: the file holds no rule, and nothing was changed. */
  importBytes(bytes: Uint8Array): Promise<Result<PronunciationImport>>;
  /** Resolves when no change waits. */
  flush(): Promise<void>;
}

export async function openPronunciations(file: PronunciationsFile, log: Log): Promise<Pronunciations> {
  let lines: PronunciationDocument = [];
  let known: string | null = null;
  /** What is in force could not be written: the file is older. */
  let isUnsaved = false;
  const pronouncers = createPronouncers();
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const put = (text: string, read: PronunciationDocument): void => {
    if (text === known) return;
    [known, lines] = [text, read];
    pronouncers.use(rulesOfDocument(read));
  };
  /** A file that cannot be read leaves what is in force. */
  const load = async (): Promise<Result<null>> => {
    if (isUnsaved) return ok(null);
    const read = await file.read();
    const text = read.ok && read.value !== null ? pronunciationText(read.value) : read.ok ? ok('') : read;
    if (!text.ok) return text;
    if (text.value !== known) put(text.value, readDocument(text.value));
    return ok(null);
  };
  /** What could not be read is put aside, never overwritten. */
  const loadForChange = async (): Promise<Result<null>> => ((await load()).ok ? ok(null) : file.putAside());

  const write = async (next: PronunciationDocument): Promise<Result<null>> => {
    const text = documentText(next);
    if (text.length > maxPronunciationFileChars) return fail('too-large', 'too much text for pronunciations');
    // Once more from the text, so that what is in force now is what a restart would read.
    put(text, readDocument(text));
    const written = await file.write(text);
    isUnsaved = !written.ok;
    if (written.ok) return written;
    log.warn('pronunciations not saved', { code: written.error.code });
    return fail('pronunciations-not-saved', 'they hold until the end of this run', { reason: written.error.code });
  };
  const change = (edit: () => Result<PronunciationDocument>): Promise<Result<PronunciationList>> =>
    inTurn(async () => {
      const loaded = await loadForChange();
      const next = loaded.ok ? edit() : fail('pronunciations-not-saved', 'the old file is in the way');
      if (!next.ok) return next;
      const written = await write(next.value);
      return written.ok ? ok(listOf(lines)) : written;
    });

  const first = await load();
  if (!first.ok) log.warn('pronunciations not read', { code: first.error.code });

  return {
    pronouncer: pronouncers.of,
    list: () => inTurn(async () => listed(await load(), () => listOf(lines))),
    text: () => inTurn(async () => listed(await load(), () => documentText(lines))),
    save: (rule, ruleId) =>
      change(() => {
        const checked = checkRule(rule);
        if (!checked.ok) return fail('bad-pronunciation', 'the rule says nothing', { problem: checked.problem });
        const at = ruleId === null ? null : indexOf(lines, ruleId);
        return at === -1 ? gone() : ok(withRule(lines, checked.rule, at));
      }),
    remove: (ruleId) =>
      change(() => {
        const at = indexOf(lines, ruleId);
        return at === -1 ? gone() : ok(lines.filter((_, index) => index !== at));
      }),
    setText: (text) => change(() => ok(readDocument(text))),
    importBytes: async (bytes) => {
      const text = pronunciationText(bytes);
      if (!text.ok) return text;
      const given = readDocument(text.value);
      if (rulesOfDocument(given).length === 0) return fail('no-pronunciations', 'no line is a pronunciation');
      let counts = { added: 0, replaced: 0, kept: 0 };
      const done = await change(() => {
        const { lines: merged, ...rest } = merge(lines, given);
        counts = rest;
        return ok(merged);
      });
      return done.ok ? ok({ ...done.value, ...counts }) : done;
    },
    flush: async () => void (await last),
  };
}

const listed = <T>(loaded: Result<null>, then: () => T): Result<T> => (loaded.ok ? ok(then()) : loaded);

const gone = () => fail('not-found', 'the line was changed or removed meanwhile');

/** Place and content: a line that was moved or changed has another. */
const idOf = (text: string, index: number): string =>
  `${index + 1}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;

const indexOf = (lines: PronunciationDocument, ruleId: string): number =>
  lines.findIndex(({ text, rule }, index) => rule !== null && idOf(text, index) === ruleId);

const listOf = (lines: PronunciationDocument): PronunciationList => ({
  rules: lines.flatMap(({ text, rule }, index) => (rule === null ? [] : [{ ...rule, ruleId: idOf(text, index) }])),
  problems: problemsOf(lines),
});
