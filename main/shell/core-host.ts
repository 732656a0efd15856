import { fail, type Result } from '../../contract/errors';
import { coreEventNames, type EventName, type Events } from '../../contract/events';
import type { FromCore, ToCore } from '../../contract/wire';
import { afterExit, type Life } from './backoff';
import type { Grant } from './grants';
import type { Log } from './log';
import type { Timer } from './timer';

/** What is needed of a utility process. */
export interface CoreProcess {
  postMessage(message: ToCore): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
}

interface CoreHostParts {
  readonly fork: () => CoreProcess;
  readonly timer: Timer;
  readonly log: Log;
  readonly onEvent: (name: EventName, payload: Events[EventName]) => void;
  readonly onUpChanged: (isUp: boolean) => void;
  /** The core ends again and again and is not started any more, unless `retry` is called. */
  readonly onGaveUp: () => void;
  /** What a core that has just started must know before the first call. */
  readonly grants: () => readonly Grant[];
}

/** Opening the library may check and back up a database of several hundred megabytes. */
const readyDeadlineMs = 60_000;

const coreEvents: readonly EventName[] = coreEventNames;

const grantMessage = ({ token, path, use }: Grant): ToCore => ({
  kind: 'grant',
  token,
  path,
  ...(use === undefined ? {} : { use }),
});

const coreDown = (): Result<never> => fail('core-down', 'the core process is not running');

/**
 * Keeps the core process running and passes calls to it. Calls made while it starts wait for it; calls made while it is away, and those
 * that it takes with it, are answered `core-down` at once.
 */
export class CoreHost {
  readonly #parts: CoreHostParts;
  readonly #pending = new Map<number, (result: Result<unknown>) => void>();
  #process: CoreProcess | null = null;
  #isUp = false;
  #isClosing = false;
  #startedAtMs = 0;
  #lives: Life[] = [];
  #nextId = 1;
  #waiting: ToCore[] = [];
  #cancelTimer: () => void = () => undefined;
  #onClosed: () => void = () => undefined;

  constructor(parts: CoreHostParts) {
    this.#parts = parts;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  start(): void {
    if (this.#process !== null || this.#isClosing) return;
    this.#startedAtMs = this.#parts.timer.now();
    try {
      const process = this.#parts.fork();
      this.#process = process;
      this.#listen(process);
      this.#cancelTimer = this.#parts.timer.after(readyDeadlineMs, () => process.kill());
    } catch {
      this.#ended(-1);
    }
  }

  /** After giving up: starts afresh, as if nothing had happened. */
  retry(): void {
    this.#lives = [];
    this.start();
  }

  call(name: string, input: unknown): Promise<Result<unknown>> {
    if (this.#process === null || this.#isClosing) return Promise.resolve(coreDown());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#send({ kind: 'call', id, name, input });
    });
  }

  /** Reaches the running core at once; one that is not up yet gets it from `grants` when it is. */
  grant(grant: Grant): void {
    if (this.#isUp) this.#process?.postMessage(grantMessage(grant));
  }

  /**
   * Lets the core flush and end. Resolves when it has, or after `deadlineMs`, when it is ended by force. It is not started again.
   */
  close(deadlineMs: number): Promise<void> {
    const process = this.#process;
    this.#isClosing = true;
    this.#cancelTimer();
    if (process === null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onClosed = resolve;
      this.#cancelTimer = this.#parts.timer.after(deadlineMs, () => {
        this.#parts.log.warn('core-close-deadline');
        process.kill();
        resolve();
      });
      this.#flushWaiting();
      process.postMessage({ kind: 'close' });
    });
  }

  #send(message: ToCore): void {
    if (this.#isUp) this.#process?.postMessage(message);
    else this.#waiting.push(message);
  }

  #flushWaiting(): void {
    for (const message of this.#waiting) this.#process?.postMessage(message);
    this.#waiting = [];
  }

  #listen(process: CoreProcess): void {
    const isCurrent = (): boolean => this.#process === process;
    process.on('message', (message) => {
      // The shape is the contract's, but the sender reads hostile feeds: what does not fit is dropped.
      if (isCurrent() && typeof message === 'object' && message !== null) this.#receive(message as FromCore);
    });
    process.on('exit', (code) => {
      if (isCurrent()) this.#ended(code);
    });
    // Without a listener, Node would throw this in the shell; the exit that follows is what counts.
    process.on('error', () => this.#parts.log.error('core-fatal'));
  }

  #receive(message: FromCore): void {
    switch (message.kind) {
      case 'ready':
        this.#ready();
        return;
      case 'answer':
        this.#pending.get(message.id)?.(message.result);
        this.#pending.delete(message.id);
        return;
      case 'event':
        if (coreEvents.includes(message.name)) this.#parts.onEvent(message.name, message.payload);
        return;
      case 'closed':
        this.#cancelTimer();
        this.#onClosed();
        return;
    }
  }

  #ready(): void {
    if (this.#isUp || this.#isClosing) return;
    this.#cancelTimer();
    this.#isUp = true;
    for (const grant of this.#parts.grants()) this.#process?.postMessage(grantMessage(grant));
    this.#flushWaiting();
    this.#parts.log.info('core-up', { afterMs: Math.round(this.#parts.timer.now() - this.#startedAtMs) });
    this.#parts.onUpChanged(true);
  }

  #ended(code: number): void {
    const wasUp = this.#isUp;
    this.#cancelTimer();
    this.#process = null;
    this.#isUp = false;
    this.#waiting = [];
    this.#lives.push({ startedAtMs: this.#startedAtMs, endedAtMs: this.#parts.timer.now() });
    const unanswered = [...this.#pending.values()];
    this.#pending.clear();
    for (const resolve of unanswered) resolve(coreDown());
    if (this.#isClosing) {
      this.#onClosed();
      return;
    }
    this.#parts.log.error('core-ended', { exitCode: code, unanswered: unanswered.length });
    if (wasUp) this.#parts.onUpChanged(false);
    this.#restart();
  }

  #restart(): void {
    const decision = afterExit(this.#lives);
    if (decision.kind === 'restart') {
      this.#cancelTimer = this.#parts.timer.after(decision.delayMs, () => this.start());
      return;
    }
    this.#parts.log.error('core-gave-up', { exits: this.#lives.length });
    this.#parts.onGaveUp();
  }
}
