import { isSameOrigin, type Origin } from './origin';

/** What is needed of the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * True for the page's own top frame only. Every frame, also one that a hostile story smuggled in, can knock on the message channel.
 *
 * @param frame the event's `senderFrame`; null when the frame has gone or moved on, which is a refusal
 */
export function isOurPage(frame: SenderFrame | null | undefined, page: Origin): boolean {
  if (frame === null || frame === undefined) return false;
  try {
    return frame.parent === null && isSameOrigin(frame.url, page);
  } catch {
    // Electron throws when a frame's process ended between the message and this look at it.
    return false;
  }
}
