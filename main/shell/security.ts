import { type GuardedContents, holdInPlace } from './navigation';
import type { Origin } from './origin';
import { type PermissionSession, refusePermissions } from './permissions';
import { type RequestSession, refuseRequests } from './requests';

interface GuardedSession extends PermissionSession, RequestSession {
  setSpellCheckerEnabled(enable: boolean): void;
}

interface GuardedApp {
  readonly commandLine: { hasSwitch(name: string): boolean };
  enableSandbox(): void;
  on(event: 'web-contents-created', listener: (event: unknown, contents: GuardedContents) => void): unknown;
}

/**
 * Before the app is ready: every process is sandboxed, and every page that will ever be made is held in place. As root on Linux,
 * Chromium starts only with `--no-sandbox`; asking for the sandbox all the same takes that switch back, and no process comes up.
 */
export function hardenApp(app: GuardedApp, page: Origin): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => holdInPlace(contents, page));
}

/** Before the first page: permissions, requests and downloads are refused; the spelling checker would fetch dictionaries. */
export function hardenSession(session: GuardedSession, page: Origin, allowDevTools: boolean): void {
  refusePermissions(session);
  refuseRequests(session, { page, allowDevTools });
  session.setSpellCheckerEnabled(false);
}
