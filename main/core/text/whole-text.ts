import { ok, type Result } from '../../../contract/errors';
import type { Span } from './long-sentence';
import { cutSentences } from './segment';

/** Cuts a text beside the caller, who stays free meanwhile. */
export interface SentenceCutter {
  /**
   * The ends of the sentences as `cutSentences` finds them, the last is the text's length.
   *
   * Fails with `cancelled` within 100 ms of an abort, else with `internal`; never rejects.
   */
  ends(text: string, language: string, signal: AbortSignal): Promise<Result<Uint32Array>>;
}

/** Up to here cutting takes about 5 ms, far less than starting a worker. */
const largeTextChars = 100_000;

/** Cuts a text of any size into sentences as `cutSentences` does; a large one is given to the cutter. */
export async function segmentLarge(
  text: string,
  language: string,
  cutter: SentenceCutter,
  signal: AbortSignal,
): Promise<Result<readonly Span[]>> {
  if (text.length <= largeTextChars) return ok(cutSentences(text, language));
  const ends = await cutter.ends(text, language, signal);
  return ends.ok ? ok(spansOf(ends.value)) : ends;
}

function spansOf(ends: Uint32Array): readonly Span[] {
  const spans: Span[] = [];
  let startChars = 0;
  for (const endChars of ends) {
    spans.push({ startChars, endChars });
    startChars = endChars;
  }
  return spans;
}
