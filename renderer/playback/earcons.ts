/** Two calm tones each, hertz: falling to rest for the end, low and close together for a problem. */
const tones = { end: [659, 494], problem: [233, 220] } as const;
const toneSeconds = 0.14;
const fadeSeconds = 0.02;
/** Well under speech level. */
const loudness = 0.16;
/** Apart from the last word. */
const leadSeconds = 0.2;

/** Plays an earcon on a context of its own: the timeline may be asleep or paused, and must stay so. */
export function playEarcon(name: keyof typeof tones): void {
  const context = new AudioContext();
  tones[name].forEach((frequency, index) => {
    const startsAt = context.currentTime + leadSeconds + index * toneSeconds;
    const endsAt = startsAt + toneSeconds;
    const tone = new OscillatorNode(context, { type: 'sine', frequency });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, startsAt);
    gain.gain.linearRampToValueAtTime(loudness, startsAt + fadeSeconds);
    gain.gain.setValueAtTime(loudness, endsAt - fadeSeconds);
    gain.gain.linearRampToValueAtTime(0, endsAt);
    tone.connect(gain).connect(context.destination);
    tone.start(startsAt);
    tone.stop(endsAt);
    if (index === tones[name].length - 1) tone.onended = () => setTimeout(() => context.close(), 250);
  });
}
