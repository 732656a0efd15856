import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Recording, record } from '../support/recording';

const speaker = join(import.meta.dirname, 'say-as-published.cjs');

/** Its own stop kills a process that it guesses, so its whole group is ended from outside. */
function endGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function speakOnce(recording: Recording): Promise<number> {
  await recording.silence(600);
  recording.clear();
  const child = spawn(process.execPath, [speaker], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close');
  try {
    const [line] = await once(child.stdout, 'data');
    const calledMs = Number(String(line));
    return (await recording.soundAfter(calledMs)) - calledMs;
  } finally {
    endGroup(child);
    await closed;
  }
}

/** `say.speak()` with the reference sentence, call → first sound, milliseconds. Needs Festival. */
export async function rivalTimes(count: number): Promise<readonly number[]> {
  const recording = await record();
  const times: number[] = [];
  try {
    await speakOnce(recording);
    while (times.length < count) times.push(await speakOnce(recording));
  } finally {
    await recording.stop();
  }
  return times;
}
