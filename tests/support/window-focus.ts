import { spawnSync } from 'node:child_process';

const script = `
import ctypes
x11 = ctypes.CDLL('libX11.so.6')
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
x11.XSetInputFocus.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]
x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
display = x11.XOpenDisplay(None)
x11.XSetInputFocus(display, 0, 0, 0)
x11.XSync(display, 0)
`;

/** Takes the keyboard from every window, as another program's window would: under the virtual screen there is no other. */
export function giveFocusAway(): void {
  const { status, stderr } = spawnSync('python3', ['-c', script], { encoding: 'utf8', timeout: 10_000 });
  if (status !== 0) throw new Error(`the keyboard could not be given away: ${stderr}`);
}
