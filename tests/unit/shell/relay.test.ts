import { describe, expect, test } from 'vitest';
import { type CommandName, commands, type Handlers } from '../../../contract/commands';
import { ok } from '../../../contract/errors';
import { createRateGate } from '../../../main/shell/rate-gate';
import { createRelay } from '../../../main/shell/relay';
import { handTimer, keptLog } from './fakes';

const page = { scheme: 'crier:', host: 'app' };
const fromPage = { senderFrame: { url: 'crier://app/', parent: null } };
const fromElsewhere = { senderFrame: { url: 'https://evil.example/', parent: null } };

const names = Object.keys(commands) as CommandName[];
const shellNames = names.filter((name) => commands[name].owner === 'shell');
const coreNames = names.filter((name) => commands[name].owner === 'core');

function relay(overrides: Partial<Handlers<'shell'>> = {}, limits = { perSecond: 1_000, maxQueued: 10 }) {
  const log = keptLog();
  const handled: unknown[] = [];
  const passed: unknown[] = [];
  const timer = handTimer();
  const handlers = Object.fromEntries(
    shellNames.map((name) => [
      name,
      (input: unknown) => {
        handled.push([name, input]);
        return ok('handled');
      },
    ]),
  );
  const answer = createRelay({
    page,
    // Every shell command has a handler in the table above; the compiler cannot see that.
    handlers: { ...handlers, ...overrides } as unknown as Handlers<'shell'>,
    callCore: (name, input) => {
      passed.push([name, input]);
      return Promise.resolve(ok('passed'));
    },
    gate: createRateGate(timer, limits),
    log,
  });
  return { answer, handled, passed, log, timer };
}

test('a command of the core is passed on unread, also when its input is wrong', async () => {
  const { answer, passed, handled } = relay();
  expect(await answer(fromPage, 'story.open', { anything: 1 })).toEqual(ok('passed'));
  expect(passed).toEqual([['story.open', { anything: 1 }]]);
  expect(handled).toEqual([]);
});

test('a command of the shell is handled here and never reaches the core', async () => {
  const { answer, passed, handled } = relay();
  expect(await answer(fromPage, 'window.zoom', { step: 'in' })).toEqual(ok('handled'));
  expect(handled).toEqual([['window.zoom', { step: 'in' }]]);
  expect(passed).toEqual([]);
});

test.each(coreNames)('%s goes to the core', async (name) => {
  const { answer, passed } = relay();
  await answer(fromPage, name, {});
  expect(passed).toEqual([[name, {}]]);
});

describe('an unknown command is refused and reaches nobody:', () => {
  test.each([['nope'], ['__proto__'], ['constructor'], ['toString'], [''], [null], [7], [['window.zoom']], [{}]])(
    '%j',
    async (name) => {
      const { answer, passed, handled } = relay();
      expect(await answer(fromPage, name, {})).toMatchObject({ ok: false, error: { code: 'unknown-command' } });
      expect([...passed, ...handled]).toEqual([]);
    },
  );
});

describe('a broken input is refused before the handler of', () => {
  const broken: readonly unknown[] = [
    null,
    undefined,
    'text',
    7,
    [],
    { more: 1 },
    JSON.parse('{"__proto__": {"step": "in"}}'),
    { step: 'in', url: 'https://example.org', on: true, more: 1 },
  ];
  test.each(shellNames)('%s', async (name) => {
    for (const input of broken) {
      const { answer, handled } = relay();
      expect(await answer(fromPage, name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(handled).toEqual([]);
    }
  });
});

test.each([
  ['window.zoom', { step: 'sideways' }],
  ['window.appearance', { background: 'red', title: 'a' }],
  ['window.appearance', { background: '#000000', title: 'x'.repeat(301) }],
  ['link.open', { url: `https://example.org/${'x'.repeat(4_000)}` }],
  ['shell.language', { language: 'tlh' }],
  ['power.stayAwake', { on: 'yes' }],
] as const)('a value that the contract does not know is refused: %s %j', async (name, input) => {
  const { answer, handled } = relay();
  expect(await answer(fromPage, name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(handled).toEqual([]);
});

test('a sender that is not the page is refused, whatever it asks, and nothing is called', async () => {
  const { answer, passed, handled, log } = relay();
  for (const name of ['app.state', 'window.zoom', 'nope']) {
    expect(await answer(fromElsewhere, name, {})).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
  expect([...passed, ...handled]).toEqual([]);
  expect(log.lines).toHaveLength(3);
});

test('a handler that throws becomes a result, and the log does not quote the error', async () => {
  const { answer, log } = relay({
    'app.quit': () => {
      throw new TypeError('secret text');
    },
  });
  expect(await answer(fromPage, 'app.quit', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(log.lines).toEqual([
    { level: 'error', event: 'command-failed', fields: { command: 'app.quit', error: 'TypeError' } },
  ]);
});

test('a flood is slowed down, then refused; every call gets an answer', async () => {
  const { answer, passed, timer } = relay({}, { perSecond: 5, maxQueued: 10 });
  const answers = Array.from({ length: 40 }, () => answer(fromPage, 'app.state', {}));
  expect(passed).toHaveLength(5);
  timer.pass(60_000);
  const results = await Promise.all(answers);
  expect(results.filter((result) => result.ok)).toHaveLength(15);
  expect(results.filter((result) => !result.ok && result.error.code === 'refused')).toHaveLength(25);
});
