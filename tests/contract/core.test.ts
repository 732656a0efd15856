import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type CommandName, commands, type Input } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import { defaultSettings } from '../../contract/settings';
import type { App } from '../../main/core/app';
import { type CoreUnderTest, harbourStory, startCore, textFile, throughPort } from './core-under-test';

const edition = [
  textFile(
    '1-first.txt',
    'The first story has one long line of text that goes on for a while.\nA first story\nIts summary.',
  ),
  textFile(
    '2-second.txt',
    'The second story has another long line of text that goes on too.\nA second story\nIts summary.',
  ),
];
const transports: readonly (readonly [string, (app: App) => App])[] = [
  ['in process', (app) => app],
  ['through a message port', throughPort],
];

describe.each(transports)('the core, reached %s', (_name, reach) => {
  let core: CoreUnderTest;
  let app: App;

  beforeEach(async () => {
    core = await startCore({ edition });
    app = reach(core.app);
  });
  afterEach(() => app.close());

  const call = <N extends CommandName>(name: N, input: Input<N>) => app.call(name, input) as Promise<Result<Answer<N>>>;
  const value = async <N extends CommandName>(name: N, input: Input<N>): Promise<Answer<N>> => {
    const result = await call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value;
  };
  const importHarbour = () => value('story.import', harbourStory as Input<'story.import'>);
  const request = (storyId: string, more: Partial<Input<'speech.synthesise'>> = {}): Input<'speech.synthesise'> => ({
    storyId,
    section: 'article',
    part: 0,
    sentence: 0,
    rate: 1,
    ticket: 't1',
    ...more,
  });

  it('answers the state with the sample edition in its order', async () => {
    const state = await value('app.state', {});
    expect(state.settings).toEqual(defaultSettings);
    expect(state.list.rows.map((row) => row.headline)).toEqual(['A first story', 'A second story']);
  });

  it('refuses a command that does not exist', async () => {
    expect(await app.call('story.destroy', {})).toMatchObject({ ok: false, error: { code: 'unknown-command' } });
  });

  it('refuses names that objects have by themselves', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(await app.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-command' } });
    }
  });

  it("refuses the shell's commands", async () => {
    expect(await app.call('link.open', { url: 'https://example.org' })).toMatchObject({
      error: { code: 'unknown-command' },
    });
  });

  it('opens an imported story with its three sections', async () => {
    const { storyId } = await importHarbour();
    const view = await value('story.open', { storyId });
    expect(view.headline).toBe('Ice leaves the harbour after three weeks');
    expect(view.sections.article.sentences).toHaveLength(3);
    expect(view.sections.summary.isStandIn).toBe(false);
  });

  it('tells which sentences of a story are not spoken, and leaves marks out of the others until they are wanted', async () => {
    const file = textFile(
      'ice.txt',
      [
        'Ice leaves the harbour after three weeks',
        '',
        'Boats returned to the harbour on Monday after three weeks of ice that nobody had foreseen.[7]',
        '',
        'Read more: The winter in pictures',
        '',
        'Fishing crews had waited for the channel to open since the first days of the new year.',
        '',
        'Reporting by Anna Holm; editing by Ben Okoro',
      ].join('\n'),
    );
    const { storyId } = await value('story.import', file as Input<'story.import'>);
    const { article } = (await value('story.open', { storyId })).sections;
    expect(article.sentences.map(({ silence }) => silence)).toEqual([undefined, 'share-line', undefined, 'byline']);
    const lengthOf = async () => (await value('speech.synthesise', request(storyId))).pcm.length;
    const silent = await lengthOf();
    await value('settings.change', { speakFootnotes: true });
    expect(await lengthOf()).toBeGreaterThan(silent);
  });

  it('tells that the library changed, with a growing revision', async () => {
    const revs: number[] = [];
    app.on((name, payload) => {
      if (name === 'library.changed') revs.push(payload.rev);
    });
    const { storyId } = await importHarbour();
    await value('library.markRead', { view: 'all', upToStoryId: storyId });
    await expect.poll(() => revs.length).toBe(2);
    expect(revs[1]).toBeGreaterThan(revs[0] ?? Number.POSITIVE_INFINITY);
  });

  it('tells which story was saved and how many are, and asks for no list again', async () => {
    const { storyId } = await importHarbour();
    const told: unknown[] = [];
    app.on((name, payload) => told.push([name, payload]));
    await value('story.status', { storyId, isSaved: true });
    const { counts } = await value('library.list', { view: 'all' });
    await expect.poll(() => told.length).toBe(1);
    const stories = [{ storyId, isSaved: true }];
    expect(told).toEqual([['stories.changed', { rev: expect.any(Number), stories, counts, feeds: [] }]]);
  });

  it('gives a long list in parts, and at once down to the story that is asked for', async () => {
    const stories = Array.from({ length: 1_100 }, (_, number) => `Sentence ${number} of a list that is long.`);
    for (const text of stories) await value('story.import', textFile('a.txt', text) as Input<'story.import'>);
    const begin = await value('library.list', { view: 'all' });
    expect([begin.rows.length, begin.totalCount, begin.restJson]).toEqual([1_000, 1_102, undefined]);
    const more = await value('library.more', { view: 'all', after: begin.next ?? '' });
    const rest = JSON.parse(more.rowsJson) as readonly { readonly storyId: string }[];
    expect([rest.length, more.next]).toEqual([102, null]);
    const last = rest.at(-1)?.storyId ?? '';
    const down = await value('library.list', { view: 'all', through: last });
    expect(JSON.parse(down.restJson ?? '[]')).toEqual(rest);
    await value('session.save', { view: 'all', storyId: last });
    expect((await value('app.state', {})).list).toEqual(down);
  });

  it('keeps one story when the same text is imported twice', async () => {
    const first = await importHarbour();
    const again = await importHarbour();
    expect([first.newCount, first.knownCount, again.newCount, again.knownCount]).toEqual([1, 0, 0, 1]);
    expect(again.storyId).toBe(first.storyId);
    expect((await value('library.list', { view: 'all' })).counts.all).toBe(3);
  });

  it('changes nothing when a file holds no story', async () => {
    const before = await value('library.list', { view: 'all' });
    const result = await call('story.import', textFile('a.txt', '— — —\n') as Input<'story.import'>);
    expect(result).toMatchObject({ ok: false, error: { code: 'no-story' } });
    expect(await value('library.list', { view: 'all' })).toEqual(before);
  });

  it('imports a granted file once', async () => {
    const token = 'a-token-of-enough-length';
    core.grant(token, harbourStory);
    expect((await call('story.importToken', { token })).ok).toBe(true);
    expect(await call('story.importToken', { token })).toMatchObject({ error: { code: 'refused' } });
  });

  it('remembers the place of a story', async () => {
    const { storyId } = await importHarbour();
    const place = { storyId, section: 'article', offsetChars: 70, offsetMs: 120 } as const;
    await value('position.save', place);
    expect((await value('story.open', { storyId })).place).toEqual(place);
  });

  it('remembers the view and the shown story', async () => {
    const { storyId } = await importHarbour();
    await value('session.save', { view: 'saved', storyId });
    expect(await value('app.state', {})).toMatchObject({ view: 'saved', storyId });
  });

  it('puts changed settings in force, saves them and tells', async () => {
    const told: unknown[] = [];
    app.on((name, payload) => {
      if (name === 'settings.changed') told.push(payload);
    });
    expect((await value('settings.change', { rate: 2.5 })).rate).toBe(2.5);
    expect(core.savedSettings()).toMatchObject({ preferences: { rate: 2.5 } });
    await expect.poll(() => told.length).toBe(1);
  });

  it('gives a sentence as sound with word times inside the sentence', async () => {
    const { storyId } = await importHarbour();
    const view = await value('story.open', { storyId });
    const span = view.sections.article.sentences[1];
    const sound = await value('speech.synthesise', request(storyId, { sentence: 1 }));
    expect(sound.pcm.length).toBeGreaterThan(1_000);
    expect(sound.words?.length).toBeGreaterThan(5);
    for (const word of sound.words ?? []) {
      expect(word.startChars).toBeGreaterThanOrEqual(span?.startChars ?? Number.NaN);
      expect(word.endChars).toBeLessThanOrEqual(span?.endChars ?? Number.NaN);
    }
  });

  it('answers not-found for a sentence, a part or a story that is not there', async () => {
    const { storyId } = await importHarbour();
    for (const input of [request(storyId, { sentence: 99 }), request(storyId, { part: 4 }), request('file-none')]) {
      expect(await call('speech.synthesise', input)).toMatchObject({ error: { code: 'not-found' } });
    }
  });

  it('says no-voice for a language that nobody speaks', async () => {
    const result = await call('speech.preview', {
      text: 'Bom dia',
      language: 'pt',
      voiceId: null,
      rate: 1,
      ticket: 'p',
    });
    expect(result).toMatchObject({ error: { code: 'no-voice' } });
  });

  const win = { language: 'en', text: 'Ruiz', match: 'word', matchCase: false, sayAs: 'roo ees' } as const;

  it('speaks a saved pronunciation in the next sentence that is asked for, on the same words of the page', async () => {
    const { storyId } = await importHarbour();
    const before = await value('speech.synthesise', request(storyId, { sentence: 2 }));
    await value('pronunciations.save', { rule: win, ruleId: null });
    const after = await value('speech.synthesise', request(storyId, { sentence: 2 }));
    expect(after.words?.length).toBe((before.words?.length ?? 0) + 1);
    expect(new Set(after.words?.map(({ startChars }) => startChars))).toEqual(
      new Set(before.words?.map(({ startChars }) => startChars)),
    );
  });

  it('lists, changes and removes pronunciations, and keeps remarks and bad lines of the file', async () => {
    core.pronunciations.text = '; names\nen: Lee = lee\nnonsense\n';
    const first = await value('pronunciations.list', {});
    expect(first).toMatchObject({ rules: [{ text: 'Lee' }], problems: [{ line: 3, problem: 'no-language' }] });
    const ruleId = first.rules[0]?.ruleId ?? '';
    const { rules } = await value('pronunciations.save', { rule: win, ruleId });
    expect(core.pronunciations.text).toBe('; names\nen: Ruiz = roo ees\nnonsense\n');
    expect(await call('pronunciations.save', { rule: win, ruleId })).toMatchObject({ error: { code: 'not-found' } });
    await value('pronunciations.remove', { ruleId: rules[0]?.ruleId ?? '' });
    expect(core.pronunciations.text).toBe('; names\nnonsense\n');
  });

  it('tells why a pronunciation cannot be, and changes nothing', async () => {
    const rule = { ...win, match: 'pattern', text: '(' } as const;
    expect(await call('pronunciations.save', { rule, ruleId: null })).toMatchObject({
      error: { code: 'bad-pronunciation', detail: { problem: 'bad-pattern' } },
    });
    expect(core.pronunciations.text).toBeNull();
  });

  it('imports a file twice without doubling anything, and exports what the file holds', async () => {
    const given = 'en: Ruiz = roo ees\r\nes: [sic] = [skip]\r\nen Lee\r\n';
    core.grant('import-token-of-sixteen', textFile('own.txt', given));
    core.grant('second-token-of-sixteen', textFile('own.txt', given));
    const token = 'import-token-of-sixteen';
    expect(await value('pronunciations.importToken', { token })).toMatchObject({ added: 2, problems: [{ line: 3 }] });
    const once = core.pronunciations.text;
    expect(await value('pronunciations.importToken', { token: 'second-token-of-sixteen' })).toMatchObject({ kept: 2 });
    expect(core.pronunciations.text).toBe(once);
    await value('pronunciations.exportToken', { token: 'export-token-of-sixteen' });
    expect(core.exported.get('export-token-of-sixteen')).toBe(once);
  });

  it('refuses a file without any pronunciation', async () => {
    core.grant('import-token-of-sixteen', harbourStory);
    expect(await call('pronunciations.importToken', { token: 'import-token-of-sixteen' })).toMatchObject({
      error: { code: 'no-pronunciations' },
    });
    expect(core.pronunciations.text).toBeNull();
  });

  it('tries a text word for word, whatever was saved for it', async () => {
    await value('pronunciations.save', { rule: { ...win, sayAs: 'a b c d' }, ruleId: null });
    const preview = { text: 'Ruiz', language: 'en', voiceId: null, rate: 1, ticket: 'p' };
    expect((await value('speech.preview', preview)).words).toHaveLength(4);
    expect((await value('speech.preview', { ...preview, verbatim: true })).words).toHaveLength(1);
  });

  it('logs no headline, text or file name', async () => {
    const { storyId } = await importHarbour();
    await value('speech.synthesise', request(storyId));
    await call('story.import', textFile('secret.txt', 'milk\neggs\n') as Input<'story.import'>);
    expect(core.logged()).not.toMatch(/harbour|Monday|Ice|secret|milk/);
  });

  const coreNames = (Object.keys(commands) as CommandName[]).filter((name) => commands[name].owner === 'core');
  it.each(coreNames)('%s refuses bad input before its handler runs', async (name) => {
    const before = await value('app.state', {});
    const hostile = [null, undefined, 7, 'text', [], { extra: 1 }, JSON.parse('{"__proto__":{"isSaved":true},"x":1}')];
    for (const input of hostile) {
      expect(await app.call(name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    expect(await value('app.state', {})).toEqual(before);
  });
});
