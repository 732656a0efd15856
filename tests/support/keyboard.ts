import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type CommandId, chordsOf, keymapRows } from '../../contract/keymap';

export interface Keyboard {
  /**
   * Presses and releases a chord as a person does (`Ctrl+Shift+Comma`, `F8`, `Tab`), through the X server.
   * Resolves when the keys are released; the value is the wall-clock time of the press of the last key, in milliseconds.
   */
  press(...chords: readonly string[]): Promise<number>;
  /** Presses the first key of a command, by the table that the app reads too. */
  command(id: CommandId): Promise<number>;
  /** Types text key by key: letters, digits, spaces and what a US keyboard has. */
  type(text: string): Promise<void>;
  /** Gives the app's window the keyboard; needed again after another window had it. */
  focusWindow(): void;
  close(): void;
}

/** X names of keys that the keymap calls otherwise. */
const xNames: Readonly<Record<string, string>> = {
  Ctrl: 'Control_L',
  Mod: 'Control_L',
  Alt: 'Alt_L',
  Shift: 'Shift_L',
  Comma: 'comma',
  Period: 'period',
  Slash: 'slash',
  Plus: 'plus',
  Minus: 'minus',
  BracketLeft: 'bracketleft',
  PageUp: 'Prior',
  PageDown: 'Next',
  Enter: 'Return',
  Space: 'space',
  MediaPlay: 'XF86AudioPlay',
  MediaNext: 'XF86AudioNext',
  MediaPrevious: 'XF86AudioPrev',
};

const typed: Readonly<Record<string, string>> = {
  ' ': 'space',
  '.': 'period',
  ',': 'comma',
  '-': 'minus',
  "'": 'apostrophe',
  '/': 'slash',
  ':': 'Shift_L semicolon',
};

const xName = (key: string) => xNames[key] ?? (key.length === 1 ? key.toLowerCase() : key);

/** `Mod+Shift+Comma` → `Control_L Shift_L comma`. */
export const xKeys = (chord: string): string => chord.split('+').map(xName).join(' ');

/** First key of a command, as it is written in the keymap. */
export function chordOf(id: CommandId): string {
  const row = keymapRows.find((candidate) => candidate.id === id);
  const chord = row && chordsOf(row, 'linux')[0];
  if (!chord) throw new Error(`no key for ${id}`);
  return chord;
}

/** There is no window manager under the virtual screen, so nothing else gives a window the keyboard. */
function giveFocus(pid: number): void {
  const found = execFileSync('xdotool', ['search', '--sync', '--onlyvisible', '--pid', String(pid)], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  const window = found.trim().split('\n').at(-1);
  if (!window) throw new Error(`no window of process ${pid}`);
  execFileSync('xdotool', ['windowfocus', '--sync', window], { timeout: 20_000 });
}

/** Real keys for the windows of a process; the helper that presses them is started once, so that no start-up time is measured. */
export async function keyboard(pid: number): Promise<Keyboard> {
  giveFocus(pid);
  const helper = spawn('python3', [join(import.meta.dirname, 'xkey.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { resolve: (atMs: number) => void; reject: (error: Error) => void }[] = [];
  createInterface({ input: helper.stdout }).on('line', (line) => {
    const next = waiting.shift();
    if (line.startsWith('error')) next?.reject(new Error(line));
    else next?.resolve(Number(line));
  });
  helper.on('exit', (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`xkey.py ended with ${code}`));
  });
  const send = (keys: string) =>
    new Promise<number>((resolve, reject) => {
      waiting.push({ resolve, reject });
      helper.stdin.write(`${keys}\n`);
    });
  const press = async (...chords: readonly string[]) => {
    let atMs = 0;
    for (const chord of chords) atMs = await send(xKeys(chord));
    return atMs;
  };
  return {
    press,
    command: (id) => press(chordOf(id)),
    async type(text) {
      for (const letter of text) await send(typed[letter] ?? letter);
    },
    focusWindow: () => giveFocus(pid),
    close: () => helper.stdin.end(),
  };
}
