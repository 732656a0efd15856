/** A chord of the keymap, taken apart. `mod` is Ctrl, on macOS Cmd; `ctrl` is the real Ctrl everywhere. */
export interface Chord {
  readonly ctrl: boolean;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** The part of a `KeyboardEvent` that decides which command is meant. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How sure a match is: `label` by what is printed on the key, `position` by where the key sits. */
export type Match = 'label' | 'position' | null;

export function parseChord(text: string): Chord {
  const parts = text.split('+');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    ctrl: has('Ctrl'),
    mod: has('Mod'),
    alt: has('Alt'),
    shift: has('Shift'),
    key: parts.at(-1) ?? '',
  };
}

const namedKeys: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Space: ' ',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Tab: 'Tab',
  Escape: 'Escape',
};

const punctuation: Readonly<Record<string, string>> = { Comma: ',', Period: '.', Slash: '/', BracketLeft: '[' };

const isDigitKey = (press: KeyPress): boolean => press.code.startsWith('Digit');

/** `+` and `=` share a key on many layouts; on others they sit above a digit, where the digit's own chord goes first. */
function isPlus(press: KeyPress): boolean {
  if (press.code === 'NumpadAdd') return true;
  if (press.key === '+') return !isDigitKey(press) || press.shiftKey;
  return press.key === '=' && !isDigitKey(press);
}

const isMinus = (press: KeyPress): boolean => press.code === 'NumpadSubtract' || (press.key === '-' && !press.shiftKey);

function modifiersFit(chord: Chord, press: KeyPress, isMac: boolean): boolean {
  const ctrl = chord.ctrl || (chord.mod && !isMac);
  const meta = chord.mod && isMac;
  const shiftFits = chord.key === 'Plus' || chord.shift === press.shiftKey;
  return ctrl === press.ctrlKey && meta === press.metaKey && chord.alt === press.altKey && shiftFits;
}

function matchLetter(letter: string, press: KeyPress): Match {
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase() === letter ? 'label' : null;
  return press.code === `Key${letter}` ? 'position' : null;
}

/** Shifted punctuation differs with every layout (Ctrl+Shift+Comma arrives as `<`), so it goes by position. */
function matchPunctuation(chord: Chord, press: KeyPress): Match {
  const isThere = press.code === chord.key;
  if (chord.shift) return isThere ? 'label' : null;
  if (press.key === punctuation[chord.key]) return 'label';
  return isThere ? 'position' : null;
}

function matchKey(chord: Chord, press: KeyPress): Match {
  const { key } = chord;
  const when = (fits: boolean): Match => (fits ? 'label' : null);
  if (key === 'Plus') return when(isPlus(press));
  if (key === 'Minus') return when(isMinus(press));
  if (/^[A-Z]$/.test(key)) return matchLetter(key, press);
  if (/^\d$/.test(key)) return when(press.code === `Digit${key}` || press.code === `Numpad${key}`);
  if (key in punctuation) return matchPunctuation(chord, press);
  return when(press.key === (namedKeys[key] ?? key));
}

/**
 * Whether a key press means a chord.
 *
 * Letters go by what the key types, and by its position where it types no Latin letter; digits and shifted punctuation by position;
 * `+`, `-` and plain punctuation by what they type.
 */
export function matchChord(chord: Chord, press: KeyPress, isMac: boolean): Match {
  return modifiersFit(chord, press, isMac) ? matchKey(chord, press) : null;
}
