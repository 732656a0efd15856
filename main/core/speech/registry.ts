import type { Voice, VoiceChoice } from '../../../contract/speech';
import type { Log } from '../ports';
import { primaryLanguage } from '../text/language-tag';
import type { SpeechEngine } from './engine';

/** A voice with the engine that speaks it. */
export interface Speaker {
  readonly engine: SpeechEngine;
  readonly voice: Voice;
}

/** All voices of all engines. Knows engines by what they can do, never by their names. */
export interface Registry {
  /** Every voice that can speak now, in the engines' order. An engine that cannot list its voices is left out. */
  voices(): Promise<readonly VoiceChoice[]>;
  /**
   * Who may speak a language, best first: the wanted voice if it speaks the language in any dialect, then each other engine's nearest
   * voice, engines that ship with Crier last. Empty when nobody speaks it.
   */
  chain(language: string, wantedVoiceId: string | null): Promise<readonly Speaker[]>;
}

export function createRegistry(engines: readonly SpeechEngine[], log: Log): Registry {
  const speakers = async (): Promise<readonly Speaker[]> => {
    const lists = await Promise.all(engines.map((engine) => listVoices(engine, log)));
    return lists.flat();
  };
  return {
    async voices() {
      return (await speakers()).map(({ engine, voice }) => ({
        ...voice,
        engineName: engine.name,
        isBuiltIn: engine.capabilities().isBuiltIn,
      }));
    },
    async chain(language, wantedVoiceId) {
      const primary = primaryLanguage(language);
      const fitting = (await speakers()).filter(({ voice }) => primaryLanguage(voice.language) === primary);
      return inOrder(fitting, language, wantedVoiceId);
    },
  };
}

async function listVoices(engine: SpeechEngine, log: Log): Promise<readonly Speaker[]> {
  try {
    return (await engine.voices()).map((voice) => ({ engine, voice }));
  } catch (error) {
    log.warn('voices not listed', { engineId: engine.id, error: error instanceof Error ? error.name : typeof error });
    return [];
  }
}

function inOrder(speakers: readonly Speaker[], language: string, wantedVoiceId: string | null): readonly Speaker[] {
  const wanted = speakers.find(({ voice }) => voice.voiceId === wantedVoiceId);
  const engines = [...new Set(speakers.map(({ engine }) => engine))].filter((engine) => engine !== wanted?.engine);
  const nearest = engines.map((engine) => nearestVoice(speakers, engine, language));
  const ranked = nearest.toSorted((a, b) => builtInRank(a) - builtInRank(b));
  return wanted === undefined ? ranked : [wanted, ...ranked];
}

const builtInRank = ({ engine }: Speaker): number => (engine.capabilities().isBuiltIn ? 1 : 0);

function nearestVoice(speakers: readonly Speaker[], engine: SpeechEngine, language: string): Speaker {
  const own = speakers.filter((speaker) => speaker.engine === engine);
  const tags = [language, primaryLanguage(language), usualDialect(language)].map((tag) => tag.toLowerCase());
  const exact = tags.map((tag) => own.find(({ voice }) => voice.language.toLowerCase() === tag));
  const best = exact.find((speaker) => speaker !== undefined) ?? own[0];
  if (best === undefined) throw new Error('an engine without a fitting voice was ranked');
  return best;
}

/** `en` → `en-US`, `pt` → `pt-BR`, by Unicode's likely subtags. */
function usualDialect(language: string): string {
  const primary = primaryLanguage(language);
  try {
    const { region } = new Intl.Locale(primary).maximize();
    return region === undefined ? primary : `${primary}-${region}`;
  } catch {
    return primary;
  }
}
