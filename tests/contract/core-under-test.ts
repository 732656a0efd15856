import { MessageChannel } from 'node:worker_threads';
import { fail, ok, type Result } from '../../contract/errors';
import type { FromCore, ToCore } from '../../contract/wire';
import type { App, Emit } from '../../main/core/app';
import { createApp } from '../../main/core/create-app';
import type { Ports, PronunciationsFile, SettingsFile } from '../../main/core/ports';
import { serve } from '../../main/core/serve';
import type { SpeechEngine } from '../../main/core/speech/engine';
import type { GivenFile } from '../../main/core/stories/given-file';
import { systemClock } from '../../main/platform/clock';
import { createFakeEngine } from '../../main/platform/engines/fake';
import { inMemory } from '../../main/platform/open-database';
import { type FakeWeb, webPorts } from './fake-web';

/** A core and what tests may look at behind its back. */
export interface CoreUnderTest {
  readonly app: App;
  /** What the log was given, as one text. */
  readonly logged: () => string;
  /** What the settings file holds. */
  readonly savedSettings: () => unknown;
  readonly grant: (token: string, file: GivenFile) => void;
  /** The file of own pronunciations, as a person would see and edit it. */
  readonly pronunciations: { text: string | null };
  /** What was written to granted files, by token. */
  readonly exported: ReadonlyMap<string, string>;
  /** What the core finds when it fetches. */
  readonly web: FakeWeb;
}

export interface CoreOptions {
  readonly engines?: readonly SpeechEngine[];
  readonly edition?: readonly GivenFile[];
  readonly database?: Ports['database'];
  readonly clock?: Ports['clock'];
  readonly startAnew?: () => void;
}

export const textFile = (name: string, text: string): GivenFile => ({ name, bytes: new TextEncoder().encode(text) });

export const harbourStory = textFile(
  'harbour.txt',
  [
    'Boats returned to the harbour on Monday after three weeks of ice. Fishing crews had waited since Jan. 4 for the channel to open. “We kept the engines warm,” said Dr. Ana Ruiz, who runs the rescue boat.',
    'Ice leaves the harbour after three weeks',
    'The channel is open again, and boats are back at sea.',
    '',
  ].join('\n'),
);

export async function startCore(options: CoreOptions = {}): Promise<CoreUnderTest> {
  const grants = new Map<string, GivenFile>();
  const exported = new Map<string, string>();
  const web: FakeWeb = new Map();
  const pronunciations: CoreUnderTest['pronunciations'] = { text: null };
  const lines: string[] = [];
  const settings = memorySettings();
  const note = (level: string) => (event: string, fields?: object) =>
    void lines.push(JSON.stringify({ level, event, ...fields }));
  const app = await createApp({
    clock: options.clock ?? systemClock,
    ...(options.startAnew && { startAnew: options.startAnew }),
    database: options.database ?? inMemory(),
    settingsFile: settings.file,
    pronunciationsFile: memoryPronunciations(pronunciations),
    ...webPorts(web),
    engines: options.engines ?? [createFakeEngine()],
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    files: {
      readGranted: async (token): Promise<Result<GivenFile>> => {
        const file = grants.get(token);
        grants.delete(token);
        return file ? ok(file) : fail('refused', 'no such grant');
      },
      openGranted: async (token) => {
        const file = grants.get(token);
        grants.delete(token);
        return file ? ok({ kind: 'file', file }) : fail('refused', 'no such grant');
      },
      writeGranted: async (token, text) => {
        exported.set(token, text);
        return ok(null);
      },
      edition: async () => options.edition ?? [],
      starters: async () => [{ name: 'Harbour News', url: 'https://harbour.example/', language: 'en', region: 'GB' }],
    },
  });
  return {
    app,
    logged: () => lines.join('\n'),
    savedSettings: settings.saved,
    pronunciations,
    exported,
    web,
    grant: (token, file) => void grants.set(token, file),
  };
}

const memoryPronunciations = (file: CoreUnderTest['pronunciations']): PronunciationsFile => ({
  read: async () => ok(file.text === null ? null : new TextEncoder().encode(file.text)),
  write: async (text) => {
    file.text = text;
    return ok(null);
  },
  putAside: async () => {
    file.text = null;
    return ok(null);
  },
});

function memorySettings(): { readonly file: SettingsFile; readonly saved: () => unknown } {
  let saved: unknown;
  return {
    saved: () => saved,
    file: {
      read: async () => ({ kind: 'none' }),
      write: async (json) => {
        saved = structuredClone(json);
        return ok(null);
      },
    },
  };
}

/** The same core, reached through a real message port as the shell does. */
export function throughPort(app: App): App {
  const { port1, port2 } = new MessageChannel();
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<Emit>();
  let nextId = 0;
  let closed: () => void = () => undefined;
  port1.on('message', (message: FromCore) => {
    if (message.kind === 'answer') pending.get(message.id)?.(message.result);
    if (message.kind === 'event') for (const listener of listeners) listener(message.name, message.payload as never);
    if (message.kind === 'closed') closed();
  });
  serve(
    app,
    { post: (message) => port2.postMessage(message), onMessage: (listen) => port2.on('message', listen) },
    { grant: () => undefined, onClosed: () => port2.close() },
  );
  const send = (message: ToCore) => port1.postMessage(message);
  return {
    call: (name, input) =>
      new Promise((resolve) => {
        nextId += 1;
        pending.set(nextId, resolve);
        send({ kind: 'call', id: nextId, name, input });
      }),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        send({ kind: 'close' });
      }),
  };
}
