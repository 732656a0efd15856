import type { Sound } from '../../contract/speech';
import { playEarcon } from './earcons';
import { createAnchor } from './media-anchor';
import type { Scheduled, SoundOutput } from './types';

/** The silence that must have run through the output before its context may sleep, milliseconds; see docs/technotes/playback.md. */
const flushMs = 250;
/** A start time that is already past is cut off by the browser; this far ahead none is. */
const leadSeconds = 0.005;
/** Wireless headphones report up to half a second. */
const maxLatencySeconds = 0.5;

/** The page's sound: one AudioContext as timeline. It sleeps whenever nothing is to be heard. */
export const createWebAudioOutput = (): SoundOutput => new WebAudioOutput();

class WebAudioOutput implements SoundOutput {
  readonly #sources = new Set<AudioBufferSourceNode>();
  readonly #anchor = createAnchor();
  #context: AudioContext | null = null;
  /** `asleep`: nothing is queued; `held`: paused, what is queued is kept. */
  #wanted: 'running' | 'held' | 'asleep' = 'asleep';
  /** Where the last queued sound ends, in the context's time. */
  #edge: number | null = null;
  /** Time of the contexts before this one, so that the clock never goes back. */
  #earlierSeconds = 0;
  #latencySeconds = 0;
  #newestSeconds = 0;
  #sleepTimer: ReturnType<typeof setTimeout> | undefined;

  /** The time that is heard now: what was computed last is still on its way to the ears. */
  now(): number {
    const heard = (this.#context?.currentTime ?? 0) - this.#latencySeconds;
    // The browser knows its latency only once sound runs; taking it off late must not bring back a word that was left.
    this.#newestSeconds = Math.max(this.#newestSeconds, this.#earlierSeconds + Math.max(0, heard));
    return this.#newestSeconds;
  }

  enqueue(sound: Sound, pauseMs: number, fromMs: number, onEnded: () => void): Scheduled {
    const context = this.#open();
    this.#latencySeconds = Math.min(maxLatencySeconds, context.outputLatency || 0);
    const source = new AudioBufferSourceNode(context, { buffer: bufferOf(context, sound) });
    source.connect(context.destination);
    const soonest = context.currentTime + leadSeconds;
    const startsAt = this.#edge === null ? soonest : Math.max(soonest, this.#edge + pauseMs / 1_000);
    const offset = Math.min(fromMs / 1_000, source.buffer?.duration ?? 0);
    const endsAt = startsAt + (source.buffer?.duration ?? 0) - offset;
    source.start(startsAt, offset);
    source.onended = () => {
      this.#sources.delete(source);
      onEnded();
    };
    this.#sources.add(source);
    this.#edge = endsAt;
    if (this.#wanted === 'running') this.#anchor.play();
    return { startsAt: this.#earlierSeconds + startsAt, endsAt: this.#earlierSeconds + endsAt };
  }

  suspend(): void {
    this.#wanted = 'held';
    clearTimeout(this.#sleepTimer);
    this.#anchor.pause();
    void this.#context?.suspend().catch(ignoreClosed);
  }

  resume(): void {
    this.#wanted = 'running';
    clearTimeout(this.#sleepTimer);
    void this.#open().resume().catch(ignoreClosed);
    if (this.#sources.size > 0) this.#anchor.play();
  }

  clear(): void {
    for (const source of this.#sources) {
      source.onended = null;
      source.disconnect();
      source.stop();
    }
    this.#sources.clear();
    this.#edge = null;
    // A sleeping context still holds a scrap of the old sentence and would play it at the next resume.
    if (this.#wanted === 'held') this.#drop();
    if (this.#wanted === 'running') this.#sleepSoon();
    this.#wanted = 'asleep';
  }

  earcon(name: 'end' | 'problem'): void {
    playEarcon(name);
  }

  close(): void {
    this.clear();
    clearTimeout(this.#sleepTimer);
    this.#anchor.pause();
    this.#drop();
  }

  #open(): AudioContext {
    if (this.#context) return this.#context;
    const context = new AudioContext({ latencyHint: 'interactive' });
    // A lost sound device suspends the context without being asked; with the next one it goes on.
    context.onstatechange = () => {
      const isLost = context === this.#context && context.state === 'suspended' && this.#wanted === 'running';
      if (isLost) void context.resume().catch(ignoreClosed);
    };
    this.#context = context;
    return context;
  }

  #drop(): void {
    const context = this.#context;
    if (!context) return;
    this.#earlierSeconds += context.currentTime;
    this.#context = null;
    void context.close().catch(ignoreClosed);
  }

  #sleepSoon(): void {
    const context = this.#context;
    const before = context?.currentTime ?? 0;
    clearTimeout(this.#sleepTimer);
    this.#sleepTimer = setTimeout(
      () => {
        this.#anchor.pause();
        const isStuck = context === this.#context && context?.currentTime === before;
        if (isStuck) this.#drop();
        else void context?.suspend().catch(ignoreClosed);
      },
      flushMs + this.#latencySeconds * 1_000,
    );
  }
}

/** `suspend`, `resume` and `close` reject only on a context that was closed meanwhile: then there is nothing left to do. */
const ignoreClosed = (): void => {};

function bufferOf(context: AudioContext, { pcm, sampleRateHz }: Sound): AudioBuffer {
  const buffer = context.createBuffer(1, Math.max(1, pcm.length), sampleRateHz);
  const channel = buffer.getChannelData(0);
  for (let index = 0; index < pcm.length; index += 1) channel[index] = (pcm[index] ?? 0) / 32_768;
  return buffer;
}
