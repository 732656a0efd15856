import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPrivateFolders } from './engines/private-folders';
import { type Played, type PlayerProgram, play } from './sound-player';
import { wavFile } from './wav-file';

/** The computer's sound output, through the programs that the system has for it. */
export interface SoundOutput {
  /** Plays mono 16-bit samples to their end; the signal ends them at once. Rejects when no file can be made for the sound. */
  play(pcm: Int16Array, sampleRateHz: number, signal: AbortSignal): Promise<Played>;
}

/** A player needs this long beyond the sound itself when the machine is busy. */
const slackMs = 15_000;

/**
 * @param players from `findPlayers`; the first that works is kept
 * @param tempFolder the sound lies in it while it is played, readable by its owner only
 */
export function createSoundOutput(players: readonly PlayerProgram[], tempFolder: string): SoundOutput {
  const folders = createPrivateFolders(tempFolder);
  let candidates = players;

  const playFile = async (file: string, timeoutMs: number, signal: AbortSignal): Promise<Played> => {
    for (const player of candidates) {
      const played = await play(player, file, { timeoutMs, signal });
      if (played === 'failed') continue;
      if (played === 'played') candidates = [player];
      return played;
    }
    return 'failed';
  };

  return {
    play: (pcm, sampleRateHz, signal) =>
      folders.use(async (folder) => {
        const file = join(folder, 'sound.wav');
        await writeFile(file, wavFile(pcm, sampleRateHz), { mode: 0o600 });
        return playFile(file, (pcm.length / sampleRateHz) * 1_000 + slackMs, signal);
      }),
  };
}
