/** The only permissions a page ever gets: copying a text on request, and full screen. Electron's default is to approve everything. */
const permitted: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

export const isPermitted = (permission: string): boolean => permitted.includes(permission);

/** What is needed of a session to answer for it. */
export interface PermissionSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (isGranted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, callback: (streams: null) => void) => void): void;
  setBluetoothPairingHandler?(
    handler: (details: unknown, callback: (response: { confirmed: boolean }) => void) => void,
  ): void;
}

/** Answers every question for a permission: the two handlers are asked by different parts of Chromium, so both are set. */
export function refusePermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isPermitted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler?.((_details, callback) => callback({ confirmed: false }));
}
