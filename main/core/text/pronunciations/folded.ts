/** A text in which the same word always looks the same, with the place of each of its UTF-16 units in the text it came from. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const cluster = /\P{M}\p{M}*|\p{M}+/gu;

/** Composed letters, straight apostrophes, plain hyphens, single spaces. Nothing changes its order. */
export function fold(source: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: found, index } of source.matchAll(cluster)) {
    const end = index + found.length;
    const piece = foldPiece(found);
    if (piece === ' ' && text.endsWith(' ')) {
      ends[ends.length - 1] = end;
      continue;
    }
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(end);
    }
    text += piece;
  }
  return { text, starts, ends };
}

const foldPiece = (piece: string): string => piece.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-');

/** Lower case without changing the length: "İ" would become two units. */
export const lowered = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, lowerOne).join('');
};

const lowerOne = (character: string): string => {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};
