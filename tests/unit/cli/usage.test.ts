import { describe, expect, test } from 'vitest';
import { crier } from './cli-world';

const subcommands = [
  ['opml', 'in'],
  ['opml', 'out'],
];
const commands = [
  'show',
  'read',
  'sentences',
  'spoken',
  'feed',
  'add',
  'refresh',
  'feeds',
  'list',
  'search',
  'opml',
  'voices',
  'doctor',
];

describe('wrong usage', () => {
  test.each([
    [[], 'Usage: crier'],
    [['shout'], 'there is no command "shout"'],
    [['show'], '"file" is missing'],
    [['show', 'a', 'b'], 'more words than the command takes'],
    [['show', 'a', '--loud'], 'no option "--loud"'],
    [['read', 'a', '--voice'], 'needs a value'],
    [['read', 'a', '--rate', 'fast'], '"--rate <number>" cannot be used'],
    [['read', 'a', '--rate', '0.4'], '"--rate <number>" cannot be used'],
    [['read', 'a', '--rate', '6.1'], '"--rate <number>" cannot be used'],
    [['read', 'a', '--rate', ' '], '"--rate <number>" cannot be used'],
    [['read', 'a', '--section', 'body'], '"--section <name>" cannot be used'],
    [['read', 'a', '--out', 'a.ogg'], '"--out <file>" cannot be used'],
    [['sentences', '--lang', 'not a tag'], '"--lang <tag>" cannot be used'],
    [['show', 'a', '--chapter', '0'], '"--chapter <number>" cannot be used'],
    [['feed', 'a', '--base', 'ftp://example.com/'], '"--base <url>" cannot be used'],
    [['list', '--view', 'feeds'], '"--view <name>" cannot be used'],
    [['list', '--limit', '1.5'], '"--limit <number>" cannot be used'],
    [['search'], '"words" is missing'],
    [['opml'], 'Usage: crier opml'],
    [['opml', 'sideways'], 'there is no command "sideways"'],
    [['opml', 'in'], '"file" is missing'],
  ])('%j is told on stderr and ends with 2', async (args, sentence) => {
    const { status, out, err } = await crier(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('is one line, whatever was typed', async () => {
    const { err } = await crier(['show', 'a', '--\u001b[31m\nnew line']);
    expect(err).toMatch(/^crier: [^\p{Cc}]+$/u);
  });

  test('is told in Spanish where Spanish is spoken', async () => {
    expect((await crier(['gritar'], { language: 'es' })).err).toContain('no hay ninguna orden "gritar"');
  });
});

describe('help', () => {
  test.each(commands)('of %s goes to stdout and ends with 0', async (command) => {
    for (const args of [
      [command, '--help'],
      ['help', command],
    ]) {
      const { status, out, err } = await crier(args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain(`Usage: crier ${command}`);
      expect(out).toContain('--help');
    }
  });

  test.each(subcommands)('of %s %s goes to stdout too', async (...names) => {
    const { status, out, err } = await crier([...names, '--help']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(`Usage: crier ${names.join(' ')}`);
  });

  test('of everything names each command', async () => {
    const { status, out } = await crier(['--help']);
    expect(status).toBe(0);
    for (const command of commands) expect(out).toContain(`\n  ${command} `);
  });

  test('shows no key in place of a sentence', async () => {
    for (const language of ['en', 'es'])
      for (const names of [...commands.map((name) => [name]), ...subcommands])
        expect((await crier([...names, '--help'], { language })).out).not.toMatch(/cli\./);
  });

  test('has the version beside it', async () => {
    expect(await crier(['--version'])).toMatchObject({ status: 0, out: '1.2.3\n', err: '' });
  });
});

describe('what comes with later versions', () => {
  test.each([[['read', 'story.txt', '--out', 'story.MP3'], 'MP3 cannot be written yet']])(
    '%j ends with 1 and one sentence',
    async (args, sentence) => {
      const { status, out, err } = await crier(args);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toContain(sentence);
      expect(err.split('\n')).toHaveLength(1);
    },
  );
});
