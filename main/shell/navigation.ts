import { isSameOrigin, type Origin } from './origin';

interface Preventable {
  preventDefault(): void;
}

/** What is needed of any page, frame or view to keep it where it is. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview',
    listener: (event: Preventable & { readonly url?: string }, url?: unknown) => void,
  ): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void;
}

/**
 * Nobody leaves the page: no navigation, no redirect, no new window, no webview. A link in a story opens in the person's browser, through
 * a command. A development server may load itself again, for that is how a change reaches the window.
 */
export function holdInPlace(contents: GuardedContents, page: Origin): void {
  const isReloadOfDevServer = (address: unknown): boolean =>
    page.scheme === 'http:' && typeof address === 'string' && isSameOrigin(address, page);
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    // Electron 22 tells the address as the second argument, later ones on the event.
    contents.on(event, (details, url) => {
      if (!isReloadOfDevServer(details.url ?? url)) details.preventDefault();
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The content security policy does not cover WebRTC, which could carry text out in its connection attempts.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
