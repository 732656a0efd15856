import { beforeEach, expect, test } from 'vitest';
import type { Library } from '../../../main/core/library/library';
import { crier, emptyLibrary, nowMs } from './cli-world';
import { fakeWeb } from './fake-web';

const board = 'The harbour board met on Monday and agreed that the ferry should run twice a day from the first of May.';
const feedOf = (title: string): string => `<rss version="2.0"><channel><title>${title}</title><language>en</language>
  <item><title>Ferry to run twice a day</title><guid>${title}</guid><pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate>
  <description>${board}</description></item></channel></rss>`;
const papers = ['Gazette', 'Herald'];
const addressOf = (title: string) => `https://${title.toLowerCase()}.example/feed`;
const site = Object.fromEntries(papers.map((title) => [addressOf(title), { body: feedOf(title) }]));

let library: Library;
const run = (...args: readonly string[]) => crier(args, { library, web: fakeWeb(site, nowMs) });
const list = async () => JSON.parse((await run('list', '--json')).out);

beforeEach(async () => {
  library = await emptyLibrary();
  await run('add', addressOf('Gazette'));
});

test('a list tells how many other sources have a story', async () => {
  await run('add', addressOf('Herald'));
  expect((await run('list')).out).toBe(
    '1. Ferry to run twice a day · Gazette · Mar 2, 2026 · also in 1 source · unread\n',
  );
  expect(await list()).toMatchObject([{ source: 'Gazette', alsoIn: 1 }]);
});

test('a story that is shown tells its copies and how to ask for them, beside the text', async () => {
  await run('add', addressOf('Herald'));
  const [{ id }] = await list();
  const { out, err } = await run('show', `story:${id}`);
  expect(out).toContain(board);
  const [, other = ''] = /^Also in Herald: (story:\S+)$/.exec(err) ?? [];
  expect((await run('show', other)).err).toBe(`Also in Gazette: story:${id}`);
});

test('a copy of a story that was read is no news to a refresh', async () => {
  const [{ id }] = await list();
  library.setStatus(id, { isRead: true }, { groupDuplicates: true });
  expect((await run('add', addressOf('Herald'))).out).toBe('You follow Herald now: 0 new stories.\n');
  expect((await run('list', '--view', 'unread', '--json')).out.trim()).toBe('[]');
});
