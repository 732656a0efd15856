/** Runs `work` once after `delayMs`; the answer calls it off. */
export function runAfter(delayMs: number, work: () => void): () => void {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
}

/** Runs `work` once before the next picture; the answer calls it off. A hidden page draws none. */
export function runNextFrame(work: () => void): () => void {
  const frame = requestAnimationFrame(work);
  return () => cancelAnimationFrame(frame);
}
