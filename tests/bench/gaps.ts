import { defaultSettings } from '../../contract/settings';
import { analysisRateHz } from '../support/sound-file';
import { until } from '../support/until';
import { offers } from '../support/window';
import { notesOf, type StartedSound } from './page-notes';
import type { Session } from './session';

const loudAmplitude = 200;
/** Shorter silences belong to a sentence made of voiced sounds; the pause alone is 300 ms. */
const shortestGapMs = 200;

/** Lengths of the silences between sounds, by counting samples: the recorder's clock does not matter. */
function silencesMs(pcm: Int16Array): readonly number[] {
  const found: number[] = [];
  let lastLoud = -1;
  pcm.forEach((amplitude, index) => {
    if (Math.abs(amplitude) <= loudAmplitude) return;
    const silentMs = ((index - lastLoud - 1) * 1_000) / analysisRateHz;
    if (lastLoud >= 0 && silentMs >= shortestGapMs) found.push(silentMs);
    lastLoud = index;
  });
  return found;
}

/** What ought to be silent between each two sounds: the end of the one, the chosen pause, the beginning of the other. */
const wantedMs = (started: readonly StartedSound[]): readonly number[] =>
  started
    .slice(1)
    .map(({ leadMs }, index) => (started[index]?.trailMs ?? 0) + defaultSettings.pauseSentenceMs + leadMs);

/** Reads the article on the screen, one paragraph, to its end; silence heard minus silence wanted after each sentence but the last. */
export async function addedGaps(session: Session, gaps: number): Promise<readonly number[]> {
  const { keys, recording, run } = session;
  await session.hush();
  await keys.command('read.article');
  await recording.soundAfter(0);
  await until('the end of the article', async () => (await notesOf(run.page)).started.length === gaps + 1, {
    timeoutMs: 90_000,
    everyMs: 500,
  });
  await offers(run.page, 'Play', 30_000);
  await recording.silence();
  const heard = silencesMs(recording.samples());
  const wanted = wantedMs((await notesOf(run.page)).started);
  if (heard.length !== wanted.length) throw new Error(`${wanted.length} gaps wanted, ${heard.length} heard`);
  return heard.map((ms, index) => ms - (wanted[index] ?? Number.NaN));
}
