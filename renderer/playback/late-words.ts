import { fail, type Result } from '../../contract/errors';
import type { Sound } from '../../contract/speech';
import type { PlayerPorts, SentenceAddress } from './types';

/** Word times that come after their sound, for a sentence that sounds already. */
export interface LateWords {
  /** Calls `listener` with the sound and its words; never when none could be trusted, or when they were given up meanwhile. */
  ask(address: SentenceAddress, rate: number, sound: Sound, listener: (sound: Sound) => void): void;
  /** Takes back what has no answer yet. */
  giveUp(): void;
}

export function createLateWords({ findWords, cancel }: Pick<PlayerPorts, 'findWords' | 'cancel'>): LateWords {
  const waiting = new Set<string>();
  // As with sounds, tickets must not repeat after the page was loaded again.
  const prefix = Math.random().toString(36).slice(2, 10);
  let serial = 0;

  return {
    async ask(address, rate, sound, listener) {
      if (!sound.hasLaterWords || !findWords) return;
      serial += 1;
      const ticket = `${prefix}-words-${serial}`;
      waiting.add(ticket);
      const outcome = await findWords(address, rate, sound.voiceId, ticket).catch(
        (): Result<never> => fail('internal', 'the request for words was rejected'),
      );
      if (!waiting.delete(ticket) || !outcome.ok || !outcome.value) return;
      const { hasLaterWords: _, ...rest } = sound;
      listener({ ...rest, words: outcome.value });
    },
    giveUp() {
      if (waiting.size > 0) cancel([...waiting]);
      waiting.clear();
    },
  };
}
