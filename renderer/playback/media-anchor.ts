/** Ten seconds: a clip under five is "transient" to Chromium and gets no media session. */
const silenceUrl = '/media/silence.wav';

/** A looped silent clip. Without it Chromium drops the media session as soon as an AudioContext is suspended, and the play key with it. */
export interface Anchor {
  play(): void;
  pause(): void;
}

export function createAnchor(): Anchor {
  const element = new Audio();
  element.loop = true;
  element.preload = 'auto';
  element.src = silenceUrl;
  return {
    play() {
      // Refused or missing, it costs the media keys only; the voice does not depend on it.
      if (element.paused) void element.play().catch(() => {});
    },
    pause: () => element.pause(),
  };
}
