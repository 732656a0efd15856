import type { FromCore, ToCore } from '../../contract/wire';
import type { App } from './app';

/** One end of a channel between shell and core. */
export interface Port {
  post(message: FromCore): void;
  onMessage(listener: (message: ToCore) => void): void;
}

export interface ServeOptions {
  /** A path that a person chose; the token is good for one import, or for one export when it is for writing. */
  readonly grant: (token: string, path: string, use?: 'write') => void;
  /** Called once, after everything is flushed. */
  readonly onClosed: () => void;
}

/** Answers calls that come through a port, until `close` comes. Messages that are none are ignored. */
export function serve(app: App, port: Port, { grant, onClosed }: ServeOptions): void {
  const off = app.on((name, payload) => port.post({ kind: 'event', name, payload }));
  port.onMessage((message) => {
    switch (message?.kind) {
      case 'call':
        void app
          .call(message.name, message.input)
          .then((result) => port.post({ kind: 'answer', id: message.id, result }));
        return;
      case 'grant':
        grant(message.token, message.path, message.use);
        return;
      case 'close':
        off();
        void app.close().then(() => {
          port.post({ kind: 'closed' });
          onClosed();
        });
        return;
    }
  });
  port.post({ kind: 'ready' });
}
