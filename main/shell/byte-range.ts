/** First and last byte, both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a `Range` header of one range (RFC 9110, section 14). Several ranges, other units and nonsense give the whole, as the RFC allows.
 *
 * @param header     the header's value, or null when there is none
 * @param totalBytes size of the file
 */
export function byteRange(header: string | null, totalBytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const suffix = Math.min(Number(last), totalBytes);
    return suffix === 0 ? 'unsatisfiable' : { from: totalBytes - suffix, to: totalBytes - 1 };
  }
  const from = Number(first);
  const to = last === '' ? totalBytes - 1 : Math.min(Number(last), totalBytes - 1);
  if (last !== '' && Number(last) < from) return 'whole';
  return from >= totalBytes ? 'unsatisfiable' : { from, to };
}
