import { type ErrorCode, fail, ok, type Result } from '../../../../contract/errors';
import { defaultSettings, type Settings } from '../../../../contract/settings';
import type { Sound, SpokenWord } from '../../../../contract/speech';
import type { BlockView, Section, SectionView, SentenceSpan, StoryView } from '../../../../contract/story';
import { createPlayer } from '../../../../renderer/playback/player';
import type { Player, PlayerPorts, Scheduled, SentenceAddress, SoundOutput } from '../../../../renderer/playback/types';

/** As the core cuts them: sentences end behind the space that follows their full stop; a line is a paragraph. */
export function sectionOf(paragraphs: readonly string[], startChars = 0): SectionView {
  const blocks: BlockView[] = [];
  const sentences: SentenceSpan[] = [];
  let at = startChars;
  for (const [block, text] of paragraphs.entries()) {
    blocks.push({ kind: 'paragraph', startChars: at, runs: [{ text }] });
    for (const match of text.matchAll(/[^.\s][^.]*\.?\s*/g)) {
      const start = at + match.index;
      sentences.push({ startChars: start, endChars: start + match[0].length, block });
    }
    at += text.length + 1;
  }
  return { blocks, sentences, isStandIn: false };
}

export interface StoryText {
  readonly headline?: string;
  readonly summary?: readonly string[];
  readonly article?: readonly (readonly string[])[];
  readonly isStandIn?: boolean;
}

export const storyText = {
  headline: 'Night trains return',
  summary: ['Six cities agree. Tickets are cheap.'],
  article: [['One two three four. Five six seven eight.', 'Nine ten. Eleven twelve.', 'Thirteen fourteen fifteen.']],
} as const satisfies StoryText;

/** One part of a story; parts of the article follow each other as the core cuts them. */
export function storyOf(storyId: string, given: StoryText = {}, part = 0): StoryView {
  const { headline, summary, article } = { ...storyText, ...given };
  const before = article.slice(0, part).reduce((sum, one) => sum + one.join('\n').length + 1, 0);
  const articleChars = article.map((one) => one.join('\n')).join('\n').length;
  return {
    storyId,
    headline,
    source: 'Sample edition',
    publishedAt: null,
    addedAt: '2026-01-01T00:00:00.000Z',
    minutes: 1,
    language: 'en',
    isRead: false,
    isSaved: false,
    isHeard: false,
    author: null,
    url: null,
    part,
    parts: article.length,
    articleChars,
    place: null,
    sections: {
      headline: sectionOf([headline]),
      summary: { ...sectionOf(summary), isStandIn: given.isStandIn ?? false },
      article: sectionOf(article[part] ?? [], before),
    },
  };
}

export const sampleRateHz = 1_000;
/** Every word takes this long at rate 1, seconds. */
export const wordSeconds = 1;

interface Playing {
  readonly label: string;
  readonly scheduled: Scheduled;
  readonly onEnded: () => void;
}

/** A hand-driven output that tells what a listener would hear. `fromMs` and pauses show in the times. */
export class FakeOutput implements SoundOutput {
  queue: Playing[] = [];
  isRunning = false;
  isBroken = false;
  readonly heard: string[] = [];
  readonly earcons: string[] = [];
  readonly enqueued: { label: string; pauseMs: number; fromMs: number; lengthMs: number }[] = [];
  clears = 0;
  isClosed = false;
  #now = 0;
  #edge: number | null = null;

  now(): number {
    return this.#now;
  }

  enqueue(sound: Sound, pauseMs: number, fromMs: number, onEnded: () => void): Scheduled {
    if (this.isBroken) throw new Error('no sound device');
    const startsAt = this.#edge === null ? this.#now : Math.max(this.#now, this.#edge + pauseMs / 1_000);
    const seconds = sound.pcm.length / sound.sampleRateHz - fromMs / 1_000;
    const scheduled = { startsAt, endsAt: startsAt + seconds };
    this.#edge = scheduled.endsAt;
    this.queue.push({ label: sound.voiceId, scheduled, onEnded });
    this.enqueued.push({ label: sound.voiceId, pauseMs, fromMs, lengthMs: seconds * 1_000 });
    this.#hear();
    return scheduled;
  }

  suspend(): void {
    this.isRunning = false;
  }

  resume(): void {
    this.isRunning = true;
    this.#hear();
  }

  clear(): void {
    this.queue = [];
    this.#edge = null;
    this.isRunning = false;
    this.clears += 1;
  }

  earcon(name: 'end' | 'problem'): void {
    this.earcons.push(name);
  }

  close(): void {
    this.isClosed = true;
  }

  /** Label of what sounds at this moment, or null in silence. */
  sounding(): string | null {
    const [head] = this.queue;
    return this.isRunning && head && head.scheduled.startsAt <= this.#now ? head.label : null;
  }

  /** Lets time pass; nothing happens while suspended. */
  async advance(seconds: number): Promise<void> {
    const until = this.#now + seconds;
    while (this.isRunning) {
      this.#hear();
      const [head] = this.queue;
      if (!head || head.scheduled.endsAt > until) break;
      this.#now = Math.max(this.#now, head.scheduled.endsAt);
      this.queue = this.queue.slice(1);
      head.onEnded();
      await settle();
    }
    if (this.isRunning) this.#now = Math.max(this.#now, until);
    this.#hear();
    await settle();
  }

  #hear(): void {
    const [head] = this.queue;
    if (!this.isRunning || !head) return;
    if (this.heard.at(-1) !== head.label) this.heard.push(head.label);
  }
}

/** Lets every promise that can be kept be kept. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const labelOf = ({ storyId, section, part, sentence }: SentenceAddress): string =>
  `${storyId} ${section} ${part ? `${part}:` : ''}${sentence}`;

/** A sound of one second a word; with exact word times if `hasTimes`. */
export function soundOf(text: string, startChars: number, label: string, rate: number, hasTimes: boolean): Sound {
  const found = [...text.matchAll(/\S+/g)];
  const wordMs = (wordSeconds * 1_000) / rate;
  const words = found.map(
    (match, index): SpokenWord => ({
      startChars: startChars + match.index,
      endChars: startChars + match.index + match[0].length,
      fromMs: index * wordMs,
      toMs: (index + 1) * wordMs,
    }),
  );
  const pcm = new Int16Array(Math.round((found.length * wordMs * sampleRateHz) / 1_000));
  return { pcm, sampleRateHz, words: hasTimes ? words : null, voiceId: label };
}

interface Request {
  readonly label: string;
  readonly rate: number;
  readonly ticket: string;
}

export interface FakeWorld {
  readonly player: Player;
  readonly ports: PlayerPorts;
  readonly output: FakeOutput;
  /** What was asked of the engine, in order. */
  readonly requests: Request[];
  readonly cancelled: string[];
  readonly places: Parameters<PlayerPorts['savePlace']>[0][];
  readonly heardStories: string[];
  readonly awake: boolean[];
  readonly opened: string[];
  settings: Settings;
  /** Sentences that fail, by label. */
  readonly failing: Map<string, ErrorCode>;
  /** Sentences with nothing to say, by label. */
  readonly empty: Set<string>;
  hasTimes: boolean;
  /** While true, sounds come without word times (or with guessed ones) and `tellWords` brings them. */
  hasLaterWords: boolean | 'guessed';
  /** Whose words were asked for and not told. */
  readonly wordless: readonly { readonly label: string; readonly ticket: string }[];
  /** Answers all that asked for words: with words, or null for "none to be trusted". */
  tellWords(hasWords?: boolean): Promise<void>;
  /** While true, answers wait for `answer`. */
  isSlow: boolean;
  answer(label?: string): Promise<void>;
  /** Lets a delay of the player's timers pass. */
  elapse(ms: number): Promise<void>;
  /** Draws one picture. */
  frame(): void;
}

/** A player between fakes: stories by id in list order, an engine that answers at once, a clock in the test's hand. */
export function fakeWorld(
  stories: readonly (StoryView | readonly StoryView[])[],
  settings: Partial<Settings> = {},
): FakeWorld {
  const parts = stories.map((one): readonly StoryView[] => ('storyId' in one ? [one] : one));
  const output = new FakeOutput();
  const wordless: { label: string; ticket: string; tell(hasWords: boolean): void }[] = [];
  const waiting: { label: string; go: () => void }[] = [];
  const timers: { at: number; work: () => void }[] = [];
  const frames: (() => void)[] = [];
  let nowMs = 0;
  const partOf = (storyId: string, part: number) =>
    parts.find((one) => one[0]?.storyId === storyId)?.find((one) => one.part === part);

  const make = (address: SentenceAddress, rate: number, later = world.hasLaterWords): Result<Sound> => {
    const label = labelOf(address);
    const failure = world.failing.get(label);
    if (failure) return fail(failure, 'as the test wants it');
    const view = partOf(address.storyId, address.part)?.sections[address.section];
    const span = view?.sentences[address.sentence];
    if (!view || !span) return fail('not-found', 'no such sentence');
    if (world.empty.has(label)) return ok({ pcm: new Int16Array(0), sampleRateHz, words: null, voiceId: label });
    const block = view.blocks[span.block];
    const text = block?.runs[0]?.text.slice(span.startChars - block.startChars, span.endChars - block.startChars) ?? '';
    const sound = soundOf(text, span.startChars, label, rate, world.hasTimes);
    return ok(later ? { ...sound, words: later === 'guessed' ? sound.words : null, hasLaterWords: true } : sound);
  };

  const ports: PlayerPorts = {
    synthesise(address, rate, ticket) {
      const label = labelOf(address);
      world.requests.push({ label, rate, ticket });
      if (!world.isSlow) return Promise.resolve(make(address, rate));
      return new Promise((resolve) => waiting.push({ label, go: () => resolve(make(address, rate)) }));
    },
    findWords: (address, rate, _voiceId, ticket) =>
      new Promise((resolve) => {
        const tell = (hasWords: boolean) => {
          const made = make(address, rate, false);
          resolve(made.ok ? ok(hasWords ? made.value.words : null) : made);
        };
        wordless.push({ label: labelOf(address), ticket, tell });
      }),
    cancel: (tickets) => {
      world.cancelled.push(
        ...[...world.requests, ...wordless].filter(({ ticket }) => tickets.includes(ticket)).map(({ label }) => label),
      );
    },
    openPart: async (storyId, part) => {
      world.opened.push(`${storyId} ${part}`);
      const view = partOf(storyId, part);
      return view ? ok(view) : fail('not-found', 'no such part');
    },
    openAt: async (storyId, atChars) => {
      const own = parts.find((one) => one[0]?.storyId === storyId) ?? [];
      const view = own.filter((one) => (one.sections.article.blocks[0]?.startChars ?? 0) <= atChars).at(-1);
      return view ? ok(view) : fail('not-found', 'no such place');
    },
    neighbour: async (storyId, direction) => {
      const view = parts[parts.findIndex((one) => one[0]?.storyId === storyId) + direction]?.[0];
      return view ? ok(view) : null;
    },
    savePlace: (place) => world.places.push(place),
    markHeard: (storyId) => world.heardStories.push(storyId),
    stayAwake: (on) => world.awake.push(on),
    settings: () => world.settings,
    output,
    after(delayMs, work) {
      const timer = { at: nowMs + delayMs, work };
      timers.push(timer);
      return () => {
        timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
      };
    },
    nextFrame(work) {
      frames.push(work);
      return () => {
        frames.splice(frames.indexOf(work), frames.includes(work) ? 1 : 0);
      };
    },
  };

  const world: FakeWorld = {
    output,
    requests: [],
    cancelled: [],
    places: [],
    heardStories: [],
    awake: [],
    opened: [],
    settings: { ...defaultSettings, ...settings },
    failing: new Map(),
    empty: new Set(),
    hasTimes: true,
    hasLaterWords: false,
    wordless,
    async tellWords(hasWords = true) {
      for (const { tell } of wordless.splice(0)) tell(hasWords);
      await settle();
    },
    isSlow: false,
    async answer(label) {
      const ready = waiting.filter((one) => label === undefined || one.label === label);
      for (const one of ready) {
        waiting.splice(waiting.indexOf(one), 1);
        one.go();
      }
      await settle();
    },
    async elapse(ms) {
      nowMs += ms;
      for (let due = earliest(); due; due = earliest()) {
        timers.splice(timers.indexOf(due), 1);
        due.work();
      }
      await settle();
    },
    frame() {
      for (const work of frames.splice(0)) work();
    },
    player: {} as Player,
    ports,
  };
  const earliest = () => timers.filter(({ at }) => at <= nowMs).sort((a, b) => a.at - b.at)[0];
  return Object.assign(world, { player: createPlayer(ports) });
}

export const rangeOfText = (section: Section, startChars: number, endChars = startChars) => ({
  section,
  startChars,
  endChars,
});
