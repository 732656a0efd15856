/**
 * Why something is said:
 * `answer` – the person asked for it; said at once, also while the voice speaks.
 * `problem` – it ended the voice; said at once, interrupting.
 * `status` – anything else; waits until the voice rests, the latest of each subject.
 */
export type Message =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'status'; readonly subject: string; readonly text: string };

export interface LiveRegions {
  readonly polite: HTMLElement;
  readonly assertive: HTMLElement;
}

export type WaitingMessages = ReadonlyMap<string, string>;

/** Adds a status message; an older one of the same subject is forgotten, and the new one goes last. */
export function keepLatest(waiting: WaitingMessages, subject: string, text: string): WaitingMessages {
  const next = new Map(waiting);
  next.delete(subject);
  return next.set(subject, text);
}

export interface Announcer {
  say(message: Message): void;
  /** To be called when the voice begins or ends: while it speaks, status messages wait. */
  setSpeaking(isSpeaking: boolean): void;
  /** A dialog's own pair: everything outside a modal dialog is hidden from screen readers. Returns a function that takes it back. */
  enter(regions: LiveRegions): () => void;
}

/** A screen reader says a text only when it changes; an invisible character makes a repeated message new. */
const renewed = (text: string, before: string | null): string => (before === text ? `${text}\u00a0` : text);

function write(region: HTMLElement, text: string): void {
  region.textContent = renewed(text, region.textContent);
}

/**
 * @param page the page's own two live regions, made once at start
 * @param show keeps the last message readable as text
 */
export function createAnnouncer(page: LiveRegions, show: (text: string) => void): Announcer {
  const pairs: LiveRegions[] = [page];
  let waiting: WaitingMessages = new Map();
  let isSpeaking = false;

  const speak = (kind: 'polite' | 'assertive', text: string): void => {
    write((pairs.at(-1) ?? page)[kind], text);
    show(text);
  };

  const flush = (): void => {
    if (isSpeaking || waiting.size === 0) return;
    const text = [...waiting.values()].join(' ');
    waiting = new Map();
    speak('polite', text);
  };

  return {
    say(message) {
      if (message.kind === 'problem') return speak('assertive', message.text);
      if (message.kind === 'answer') return speak('polite', message.text);
      waiting = keepLatest(waiting, message.subject, message.text);
      flush();
    },
    setSpeaking(next) {
      isSpeaking = next;
      flush();
    },
    enter(regions) {
      pairs.push(regions);
      return () => {
        const at = pairs.lastIndexOf(regions);
        if (at > 0) pairs.splice(at, 1);
      };
    },
  };
}
