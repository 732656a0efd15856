import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWordAligner } from '../../main/platform/engines/word-aligner';
import { type WordErrors, wordErrors } from '../support/word-errors';
import { espeakSays, hasEspeakLibrary } from '../support/words-of-espeak';
import { festivalSays, newsSentences, type TimedSound } from '../support/words-of-festival';

const workerFile = join(import.meta.dirname, '../../out/main/word-times-worker.cjs');

export interface WordTimes extends WordErrors {
  readonly voice: string;
  readonly sentences: number;
}

type Say = (text: string, folder: string) => TimedSound;

/** At about 180 words a minute. */
const voices: readonly { readonly voice: string; readonly isThere: () => boolean; readonly say: Say }[] = [
  {
    voice: 'Festival',
    isThere: () => spawnSync('festival', ['--version'], { timeout: 10_000 }).status === 0,
    say: (text, folder) => festivalSays(text, folder, 160 / 180),
  },
  { voice: 'eSpeak NG', isThere: hasEspeakLibrary, say: (text, folder) => espeakSays(text, folder, 185) },
];

/** Word times found in the sound of voices whose truth can be had, with the built worker. Voices that are not installed are left out. */
export async function measureWordTimes(): Promise<readonly WordTimes[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crier-bench-'));
  const aligner = createWordAligner({ workerFile });
  const measured: WordTimes[] = [];
  try {
    for (const { voice, say } of voices.filter(({ isThere }) => isThere())) {
      const spoken = newsSentences.map((text) => ({ text, sound: say(text, folder) }));
      // The first sentence starts the worker.
      await wordErrors(aligner, spoken.slice(0, 1), 1);
      measured.push({ voice, sentences: spoken.length, ...(await wordErrors(aligner, spoken, 1)) });
    }
  } finally {
    await aligner.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return measured;
}
