import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWav, type WavSound } from '../../main/core/speech/wav';

/** Our own news in spoken words, ASCII only. */
export const newsSentences: readonly string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/alignment/sentences.json'), 'utf8'),
);

/** A sound whose word starts are known from the program that made it. */
export interface TimedSound extends WavSound {
  /** Start of each word between white space, in milliseconds of the sound. */
  readonly startsMs: readonly number[];
}

/** The text is read from standard input into a string and never becomes Lisp; of the parameters only a number is put in. */
const program = (stretch: number): string =>
  '(begin (voice_kal_diphone)' +
  ` (Parameter.set 'Duration_Stretch ${stretch.toFixed(4)})` +
  ' (set! given (fread 100000 (fopen "-" "r")))' +
  " (set! spoken (utt.synth (eval (list 'Utterance 'Text given))))" +
  ' (utt.save.wave spoken "sound.wav" \'riff)' +
  ' (mapcar (lambda (token) (if (item.daughter1 token) (format t "%f\\n" (item.feat (item.daughter1 token)' +
  " 'R:SylStructure.daughter1.daughter1.R:Segment.segment_start)))) (utt.relation.items spoken 'Token)))";

/**
 * A sentence in Festival's own voice with Festival's own times.
 *
 * @param stretch how many times longer than normal
 */
export function festivalSays(text: string, folder: string, stretch = 1): TimedSound {
  const run = spawnSync('festival', ['--heap', '500000', '-b', program(stretch)], { cwd: folder, input: text });
  const startsMs = String(run.stdout)
    .trim()
    .split('\n')
    .map((line) => Number(line) * 1_000);
  const sound = parseWav(readFileSync(join(folder, 'sound.wav')));
  if (run.status !== 0 || !sound.ok) throw new Error(`festival failed: ${run.stderr}`);
  return { ...sound.value, startsMs };
}
