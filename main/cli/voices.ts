import type { VoiceChoice } from '../../contract/speech';
import { jsonText, oneLine } from './printing';
import { couldNot, done, type Told } from './told';
import type { World } from './world';

interface VoicesOptions {
  readonly json?: boolean;
}

/** `crier voices`: the voices found, by engine and language. */
export async function voices(world: World, { json }: VoicesOptions): Promise<Told<null>> {
  const { registry } = await world.voices();
  const found = await registry.voices();
  if (json === true) await world.print(jsonText(found.map(toJson)));
  else if (found.length === 0) return couldNot('cli.problem.no-voices');
  else await world.print(toText(found));
  return done(null);
}

const toJson = ({ voiceId, name, language, engineId, engineName, isBuiltIn }: VoiceChoice) => ({
  id: voiceId,
  name,
  language,
  engine: engineId,
  engineName,
  isBuiltIn,
});

/** An engine's name, then a line a voice: language, id for `--voice`, name. */
function toText(found: readonly VoiceChoice[]): string {
  const engines = [...new Set(found.map(({ engineName }) => engineName))];
  return engines.map((engine) => engineText(engine, found)).join('\n');
}

function engineText(engine: string, found: readonly VoiceChoice[]): string {
  const own = found.filter(({ engineName }) => engineName === engine);
  const inOrder = own.toSorted((a, b) => (a.language < b.language ? -1 : Number(a.language > b.language)));
  const lines = inOrder.map(({ language, voiceId, name }) => `  ${language}  ${voiceId}  ${oneLine(name)}\n`);
  return `${oneLine(engine)}\n${lines.join('')}`;
}
