import type { WordTime } from '../../core/speech/engine';
import type { Token } from './tokens';

/** One sound of speech with its time in the utterance. */
interface Sound {
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
}

const pause = 'pau';
/** Laying two lists side by side takes memory with the square of their length; this is two minutes of speech. */
const maxSounds = 2_000;

/**
 * When each word sounds.
 *
 * Flite tells the end of each sound of a sentence, but not whose word it belongs to. Spoken alone, with pauses between, the words tell
 * how many sounds they have; the two lists are then laid side by side with the fewest changes, because a word may sound a little
 * different in a sentence ("a").
 *
 * @param tokens words that have a `bare` form, in the order in which they were spoken
 * @returns null when the two do not fit together: better no times than wrong ones
 */
export function wordTimes(tokens: readonly Token[], sounds: string, bareSounds: string): readonly WordTime[] | null {
  const spoken = parseSounds(sounds).filter(({ name }) => name !== pause);
  const groups = soundGroups(bareSounds);
  if (groups.length !== tokens.length || spoken.length === 0 || spoken.length > maxSounds) return null;
  const owners = groups.flatMap((names, token) => names.map((name) => ({ name, token })));
  const { ownerOf, changes } = align(spoken, owners);
  if (changes > owners.length / 4) return null;
  return tokens.flatMap(({ startChars, endChars }, token) => {
    const own = spoken.filter((_, index) => ownerOf[index] === token);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ startChars, endChars, fromMs: first.fromMs, toMs: last.toMs }] : [];
  });
}

function parseSounds(printed: string): readonly Sound[] {
  let fromMs = 0;
  return [...printed.matchAll(/(\S+):([\d.]+)/g)].map(([, name = '', seconds]) => {
    const sound = { name, fromMs, toMs: Number(seconds) * 1000 };
    fromMs = sound.toMs;
    return sound;
  });
}

function soundGroups(printed: string): readonly (readonly string[])[] {
  return printed
    .split(new RegExp(`\\b${pause}\\b`))
    .map((group) => group.split(/\s+/).filter((name) => name !== ''))
    .filter((group) => group.length > 0);
}

interface Owned {
  readonly name: string;
  readonly token: number;
}

/** Edit distance, then the way back. A sound that no word has goes to the word before it. */
function align(spoken: readonly Sound[], owners: readonly Owned[]): { ownerOf: readonly number[]; changes: number } {
  const width = owners.length + 1;
  const cost = new Uint16Array((spoken.length + 1) * width);
  const at = (row: number, column: number) => cost[row * width + column] ?? 0;
  const change = (row: number, column: number) => (spoken[row - 1]?.name === owners[column - 1]?.name ? 0 : 1);
  for (let row = 0; row <= spoken.length; row++) {
    for (let column = 0; column < width; column++) {
      const best =
        row === 0 || column === 0
          ? row + column
          : Math.min(at(row - 1, column - 1) + change(row, column), at(row - 1, column) + 1, at(row, column - 1) + 1);
      cost[row * width + column] = best;
    }
  }
  const ownerOf = new Array<number>(spoken.length).fill(0);
  for (let row = spoken.length, column = owners.length; row > 0; ) {
    ownerOf[row - 1] = owners[column - 1]?.token ?? 0;
    if (column > 0 && at(row, column) === at(row - 1, column - 1) + change(row, column)) {
      row--;
      column--;
    } else if (column > 0 && at(row, column) === at(row, column - 1) + 1) column--;
    else row--;
  }
  return { ownerOf, changes: at(spoken.length, owners.length) };
}
