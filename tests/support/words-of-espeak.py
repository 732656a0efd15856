"""Speaks standard input with libespeak-ng; writes sound.wav, prints the start of each word in milliseconds. Arguments: voice, speed."""
import ctypes
import sys
import wave


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("text", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("id", ctypes.c_int64),
    ]


RETRIEVAL, WORD, UTF8, SPEED = 1, 1, 1, 1
library = ctypes.CDLL("libespeak-ng.so.1")
rate = library.espeak_Initialize(RETRIEVAL, 0, None, 0)
sound, words = bytearray(), []


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))
def collect(pcm, count, events):
    at = 0
    while events[at].type != 0:
        if events[at].type == WORD:
            words.append((events[at].text, events[at].audio_ms))
        at += 1
    if pcm:
        sound.extend(ctypes.string_at(pcm, 2 * count))
    return 0


library.espeak_SetSynthCallback(collect)
library.espeak_SetVoiceByName(sys.argv[1].encode())
library.espeak_SetParameter(SPEED, int(sys.argv[2]), 0)
text = sys.stdin.buffer.read()
library.espeak_Synth(text, len(text) + 1, 0, 1, 0, UTF8, None, None)
library.espeak_Synchronize()
with wave.open("sound.wav", "wb") as file:
    file.setparams((1, 2, rate, 0, "NONE", None))
    file.writeframes(bytes(sound))
for position, ms in words:
    print(position, ms)
