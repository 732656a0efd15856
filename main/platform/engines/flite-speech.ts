import { type FliteRun, runFlite } from './flite-wasi';

/** What Flite is asked. `bare`: the text's words without punctuation, for their sounds alone. */
export interface FliteJob {
  readonly voice: string;
  /** How many times longer than normal, as Flite's option wants it. */
  readonly stretch: string;
  readonly text: string;
  readonly bare: readonly string[];
}

/** `sounds`: each sound of the text with its end in seconds (`pau:0.119 hh:0.212`). `bareSounds`: those of the bare words, pauses between. */
export interface FliteSpeech {
  readonly wav: Uint8Array<ArrayBuffer>;
  readonly sounds: string;
  readonly bareSounds: string;
}

/** The fastest voice at ten times its speed: its sound is thrown away, only the names of the sounds count. */
const soundsOnly = ['-voice', 'kal16', '--setf', 'duration_stretch=0.1', '-ps', '-o', 'none'];

/** Blocks until it is done: for workers. Throws when Flite fails. */
export function speakFlite(module: WebAssembly.Module, { voice, stretch, text, bare }: FliteJob): FliteSpeech {
  const setting = ['--setf', `duration_stretch=${stretch}`];
  const spoken = run(module, ['-voice', voice, ...setting, '-psdur', '-t', text, '-o', '/d/s']);
  const wav = spoken.files.get('s');
  if (!wav) throw new Error('no sound was written');
  const words = bare.length > 0 ? run(module, [...soundsOnly, '-t', bare.join(', ')]).stdout : '';
  return { wav, sounds: spoken.stdout, bareSounds: words };
}

function run(module: WebAssembly.Module, args: readonly string[]): FliteRun {
  const result = runFlite(module, ['flite', ...args]);
  if (result.exitCode !== 0) throw new Error(`exit ${result.exitCode}`);
  return result;
}
