#!/usr/bin/env python3
"""Presses real X keys (XTEST, as a keyboard does) from a process that already runs, so that no start-up time is measured.

stdin:  one chord per line, X key names in the order of pressing: "F8", "Control_L Shift_L comma".
stdout: after the release one line: wall-clock milliseconds of the press of the last key, or "error: ...".
A key that stands on the upper level of its cap ("plus" on a US keyboard) gets its Shift by itself.
"""
import ctypes
import sys
import time

HOLD_SECONDS = 0.02

x11 = ctypes.CDLL('libX11.so.6')
xtest = ctypes.CDLL('libXtst.so.6')
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
x11.XStringToKeysym.restype = ctypes.c_ulong
x11.XStringToKeysym.argtypes = [ctypes.c_char_p]
x11.XKeysymToKeycode.restype = ctypes.c_ubyte
x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
x11.XkbKeycodeToKeysym.argtypes = [ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_int, ctypes.c_int]
x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
xtest.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]

display = x11.XOpenDisplay(None)
if not display:
    sys.exit('no display')


def code_of(name):
    """Keycode of a key name, and whether its cap needs Shift."""
    symbol = x11.XStringToKeysym(name.encode())
    code = x11.XKeysymToKeycode(display, symbol) if symbol else 0
    if not code:
        raise LookupError(name)
    on_cap = x11.XkbKeycodeToKeysym(display, code, 0, 0)
    return code, on_cap != symbol and x11.XkbKeycodeToKeysym(display, code, 0, 1) == symbol


def send(code, is_down):
    xtest.XTestFakeKeyEvent(display, code, is_down, 0)
    x11.XSync(display, 0)


def chord(names):
    keys = [code_of(name) for name in names]
    codes = [code for code, _ in keys]
    if any(shifted for _, shifted in keys) and 'Shift_L' not in names:
        codes.insert(len(codes) - 1, code_of('Shift_L')[0])
    for code in codes[:-1]:
        send(code, 1)
    pressed = time.time() * 1000
    send(codes[-1], 1)
    time.sleep(HOLD_SECONDS)
    for code in reversed(codes):
        send(code, 0)
    return pressed


for line in sys.stdin:
    try:
        print(f'{chord(line.split()):.3f}', flush=True)
    except LookupError as missing:
        print(f'error: this keyboard has no key {missing}', flush=True)
