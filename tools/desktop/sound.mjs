import { runProgram } from '../setup/run-program.mjs';
import { waitFor } from './helper.mjs';

const sink = 'tts';
const maxLatencyUs = 30_000;

/**
 * Starts a sound server with one card that swallows sound; its monitor can be recorded.
 *
 * @param {import('./helper.mjs').StartHelper} start
 * @param {NodeJS.ProcessEnv} env with a private XDG_RUNTIME_DIR, so that it is never another program's server
 * @returns {Promise<NodeJS.ProcessEnv>} PULSE_SINK for players, AUDIO_MONITOR for recorders
 */
export async function startSound(start, env) {
  const modules = ['-L', 'module-native-protocol-unix', '-L', `module-null-sink sink_name=${sink}`];
  const args = ['--daemonize=no', '--exit-idle-time=-1', '--disallow-exit', '-n', ...modules];
  const server = start('pulseaudio', args, { env });
  await waitFor('The virtual sound card (PulseAudio)', server, () => canBeReached(env));
  await runProgram('pactl', ['set-default-sink', sink], { env });
  await startKeeper(start, env);
  return { PULSE_SINK: sink, AUDIO_MONITOR: `${sink}.monitor` };
}

/** @param {NodeJS.ProcessEnv} env */
const canBeReached = async (env) => ((await runProgram('pactl', ['info'], { env })).code === 0 ? true : null);

/**
 * A silent stream that asks for low latency. Without it the card falls back to buffers of two seconds, and every latency is wrong. The
 * card is created with such a buffer, so this waits until it has run empty.
 *
 * @param {import('./helper.mjs').StartHelper} start
 * @param {NodeJS.ProcessEnv} env
 */
async function startKeeper(start, env) {
  const format = ['--raw', '--rate=44100', '--channels=1'];
  const args = ['--playback', '-d', sink, '--latency-msec=20', ...format, '/dev/zero'];
  const keeper = start('pacat', args, { env });
  await waitFor('The silent stream (pacat)', keeper, async () => {
    const { output } = await runProgram('pactl', ['list', 'sinks'], { env });
    const latencyUs = latencyIn(output);
    return latencyUs !== null && latencyUs < maxLatencyUs ? true : null;
  });
}

/**
 * Microseconds between a sound's arrival at the card and its hearing.
 *
 * @param {string} sinks as `pactl list sinks` prints them
 * @returns {number | null} null while the card sleeps
 */
export function latencyIn(sinks) {
  const [, latency] = /Latency: (\d+) usec, configured [1-9]\d* usec/.exec(sinks) ?? [];
  return latency === undefined ? null : Number(latency);
}
