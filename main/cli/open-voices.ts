import type { SpeechEngine } from '../core/speech/engine';
import { createRegistry } from '../core/speech/registry';
import { createSynthesiser } from '../core/speech/synthesiser';
import { quietLog } from './quiet-log';
import type { Voices } from './world';

/** The engines as the commands use them. */
export function openVoices(engines: readonly SpeechEngine[]): Voices {
  const registry = createRegistry(engines, quietLog);
  return { registry, synthesiser: createSynthesiser({ registry, log: quietLog }) };
}
