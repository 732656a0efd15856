import { expect, test } from 'vitest';
import type { Handlers } from '../../contract/commands';
import { ok } from '../../contract/errors';
import { createRelay } from '../../main/shell/relay';
import { isOurPage, type SenderFrame } from '../../main/shell/sender';

/** Item 17 of Electron's list: every frame, even a hostile one, can knock on the message channel. */
const page = { scheme: 'crier:', host: 'app' };
const top = (url: string): SenderFrame => ({ url, parent: null });

const gone: SenderFrame = {
  get url(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
  get parent(): unknown {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
};

const strangers: readonly (readonly [string, SenderFrame | null | undefined])[] = [
  ['a frame that is null', null],
  ['no frame at all', undefined],
  ['a frame whose process has ended', gone],
  ['a sub-frame of the page', { url: 'crier://app/', parent: top('crier://app/') }],
  ['a sub-frame of another page', { url: 'crier://app/', parent: top('https://evil.example/') }],
  ['about:blank', top('about:blank')],
  ['about:srcdoc', top('about:srcdoc')],
  ['an empty address', top('')],
  ['a look-alike host', top('crier://app.evil.example/')],
  ['a host that only begins alike', top('crier://apps/')],
  ['another port', top('crier://app:8080/')],
  ['another host of our scheme', top('crier://evil/')],
  ['our host in another scheme', top('https://app/')],
  ['a scheme that begins alike', top('crier2://app/')],
  ['an unknown scheme, whose origin is "null" as ours is to Node', top('foo://bar/')],
  ['a user name that looks like our host', top('crier://app@evil/')],
  ['a user name before our host', top('crier://user@app/')],
  ['a file', top('file:///app/')],
  ['data', top('data:text/html,crier://app/')],
  ['a blob of ours', top('blob:crier://app/1')],
];

test.each(strangers)('%s is refused', (_title, frame) => {
  expect(isOurPage(frame, page)).toBe(false);
});

test.each(['crier://app/', 'crier://app', 'crier://app/index.html', 'crier://app/?a#b'])(
  'the page is heard: %s',
  (url) => {
    expect(isOurPage(top(url), page)).toBe(true);
  },
);

test('no stranger gets a command through, and each gets an answer', async () => {
  let calls = 0;
  const relay = createRelay({
    page,
    handlers: {} as Handlers<'shell'>,
    callCore: () => {
      calls += 1;
      return Promise.resolve(ok(null));
    },
    gate: {
      enter: (work) => {
        work();
        return true;
      },
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  for (const [, frame] of strangers) {
    const answer = await relay({ senderFrame: frame ?? null }, 'app.state', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
  expect(calls).toBe(0);
});
