import { join } from 'node:path';
import { protocol, session } from 'electron';
import { buildPageFiles, pageHandler, pageScheme } from './protocol';
import { hardenSession } from './security';
import type { Surroundings } from './surroundings';

/** Locks the page's session and serves the page's scheme. The table of files is built meanwhile. */
export function servePage({ out, page, allowDevTools }: Surroundings): void {
  hardenSession(session.defaultSession, page, allowDevTools);
  const files = buildPageFiles(join(out, 'renderer'));
  protocol.handle(pageScheme.scheme, pageHandler(files, page));
}
