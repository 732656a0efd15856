import { describe, expect, it } from 'vitest';
import { maxImportBytes } from '../../../../contract/limits';
import { decodeText } from '../../../../main/core/stories/decode';

const decoded = (bytes: Uint8Array) => {
  const result = decodeText(bytes);
  return result.ok ? result.value : result.error.code;
};

describe('decodeText', () => {
  // https://encoding.spec.whatwg.org/index-windows-1252.txt, without the five bytes that have no character.
  it('reads every Windows-1252 byte from 0x80 to 0x9F as the character that it stands for', () => {
    const bytes = [...Array(32).keys()].map((n) => 0x80 + n).filter((b) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(b));
    const text = decoded(Uint8Array.from([...Buffer.from('caf'), 0xe9, 0x20, ...bytes]));
    expect(text).toBe('café €‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
  });

  it('prefers UTF-8 wherever the bytes are valid UTF-8', () => {
    expect(decoded(Buffer.from('Ã© is what é becomes when it is read wrongly'))).toBe(
      'Ã© is what é becomes when it is read wrongly',
    );
  });

  it('takes a stray zero byte in a UTF-8 text for a control character', () => {
    expect(decoded(Buffer.from(`${'A plain text. '.repeat(40)}\0\0\nHead`))).toContain('A plain text.');
  });

  it('reads UTF-16 with an odd last byte', () => {
    expect(decoded(Buffer.concat([Buffer.from('Head line one\nText.\n', 'utf16le'), Buffer.from([0x41])]))).toContain(
      'Head line one\nText.',
    );
  });

  it('never gives back a byte order mark', () => {
    expect(decoded(Buffer.from('\uFEFFtext'))).toBe('text');
  });

  it('reads a file of exactly the largest size and refuses one byte more', () => {
    expect(decoded(Buffer.alloc(maxImportBytes, 'a')).length).toBe(maxImportBytes);
    expect(decoded(Buffer.alloc(maxImportBytes + 1, 'a'))).toBe('too-large');
  });

  it('calls no bytes an empty file', () => {
    expect(decoded(new Uint8Array())).toBe('empty-file');
  });

  it('takes a text that begins like a program for text', () => {
    expect(decoded(Buffer.from('MZ Wallace opens a shop'))).toBe('MZ Wallace opens a shop');
    expect(decoded(Buffer.from('RIFF: a new album of loud guitars'))).toBe('RIFF: a new album of loud guitars');
  });

  it('refuses every kind of noise, whatever its seed', () => {
    for (let seed = 1; seed <= 50; seed += 1) expect(decoded(noise(seed, 3_000))).toBe('not-text');
  });
});

/** Bytes of a linear congruential generator (Numerical Recipes constants). */
function noise(seed: number, length: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
