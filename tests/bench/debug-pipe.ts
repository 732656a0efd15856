import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** File descriptors that `--remote-debugging-pipe` reads commands from and writes answers to. */
export const pipeStdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string; readonly targetInfo?: { readonly type: string } };
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

const whole = (text: string): readonly [readonly Message[], string] => {
  const pieces = text.split('\0');
  const rest = pieces.pop() ?? '';
  return [pieces.map((piece) => JSON.parse(piece) as Message), rest];
};

/**
 * Evaluates an expression in a browser's first page as soon as there is one, and again whenever the page goes away before it has
 * answered. Talks to the browser's own debugging pipe, so that no test driver takes part in the start that is measured.
 */
export function evaluateInFirstPage(browser: ChildProcess, expression: string): Promise<unknown> {
  const [toBrowser, fromBrowser] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  let sessionId: string | undefined;
  let unread = '';
  let id = 0;
  const send = (method: string, params: object, session = {}) => {
    id += 1;
    toBrowser.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return id;
  };
  return new Promise((resolve, reject) => {
    let asked = 0;
    const ask = () => {
      asked = send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, { sessionId });
    };
    const read = (message: Message) => {
      if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo?.type === 'page') {
        sessionId = message.params.sessionId;
        ask();
      }
      if (message.id !== asked || asked === 0) return;
      const value = message.result?.result?.value;
      if (value === undefined) ask();
      else resolve(value);
    };
    fromBrowser.setEncoding('utf8').on('data', (chunk: string) => {
      const [messages, rest] = whole(unread + chunk);
      unread = rest;
      for (const message of messages) read(message);
    });
    toBrowser.on('error', () => {});
    browser.once('error', reject);
    browser.once('exit', (code) => reject(new Error(`the app ended with ${code}`)));
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  });
}
