import { existsSync } from 'node:fs';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VoiceChoice } from '../../contract/speech';
import { migrations } from '../core/library/migrations';
import type { SpeechEngine } from '../core/speech/engine';
import { type ElectronPlaces, findElectron } from '../platform/find-electron';
import { createSoundOutput } from '../platform/sound-output';
import type { PlayerProgram } from '../platform/sound-player';
import { doctor } from './doctor';
import { followedFeeds, network } from './doctor-feeds';
import { advise, type Check, type Finding, say } from './finding';
import type { Told } from './told';
import type { World } from './world';

export interface DoctorParts extends ElectronPlaces {
  readonly engines: () => Promise<readonly SpeechEngine[]>;
  readonly players: readonly PlayerProgram[];
  readonly tempFolder: string;
  readonly nodeVersion: string;
  /** Whether this computer has an address that others could answer to. */
  readonly hasNetwork: () => boolean;
}

/** `crier doctor`: tells what works here. */
export const examine = (world: World, parts: DoctorParts): Promise<Told<null>> =>
  doctor(world, doctorChecks(world, parts));

/** Everything that is looked at, in the order in which it is told. */
const doctorChecks = (world: World, parts: DoctorParts): readonly Check[] => [
  async () => [say('versions', 'versions', { crier: world.version, node: parts.nodeVersion, system: parts.platform })],
  async () => [await dataFolder(world.paths.folder)],
  async () => [await database(world.paths.library)],
  () => followedFeeds(world.paths.library),
  async () => [network(parts.hasNetwork())],
  () => voices(world, parts),
  () => sound(world, parts),
  async () => [electron(parts)],
  async () => [display(parts)],
];

async function dataFolder(folder: string): Promise<Finding> {
  if (!existsSync(folder)) {
    const isPossible = await canMake(folder);
    const missing = say('data', 'data.missing', { folder });
    return isPossible ? missing : advise(missing, 'data', { folder });
  }
  return (await canWrite(folder))
    ? say('data', 'data.good', { folder })
    : advise(say('data', 'data.locked', { folder }), 'data', { folder });
}

/** By doing it: access rights alone do not tell of full disks and read-only mounts. */
async function canWrite(folder: string): Promise<boolean> {
  try {
    await rm(await mkdtemp(join(folder, '.doctor-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

async function canMake(folder: string): Promise<boolean> {
  let parent = dirname(folder);
  while (!existsSync(parent) && parent !== dirname(parent)) parent = dirname(parent);
  return access(parent, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Only here, because everything else must work where the database's own program part does not load. */
async function database(file: string): Promise<Finding> {
  if (!existsSync(file)) return say('database', 'database.none');
  try {
    const { checkFile } = await import('../platform/sqlite');
    const { isSound, version } = checkFile(file, 'read');
    if (!isSound) return advise(say('database', 'database.damaged'), 'database.damaged');
    if (version <= migrations.length) return say('database', 'database.good');
    return advise(say('database', 'database.newer'), 'database.newer');
  } catch {
    return advise(say('database', 'database.closed', { file }), 'database.closed');
  }
}

async function voices(world: World, { engines, platform }: DoctorParts): Promise<readonly Finding[]> {
  const all = await (await world.voices()).registry.voices();
  return (await engines()).map((engine) => {
    const own = all.filter(({ engineId }) => engineId === engine.id);
    const values = { engine: engine.name, count: own.length, languages: languagesOf(own) };
    if (own.length > 0) return say('voices', 'voices.found', values);
    const none = say('voices', 'voices.none', values);
    return advise(none, platform === 'linux' ? 'voices.linux' : 'voices.other', { program: engine.id });
  });
}

const mostLanguages = 8;

function languagesOf(own: readonly VoiceChoice[]): string {
  const all = [...new Set(own.map(({ language }) => language))].sort();
  return all.length > mostLanguages ? `${all.slice(0, mostLanguages).join(', ')} …` : all.join(', ');
}

const testMs = 100;
const testSampleRateHz = 16_000;

/** Plays a tenth of a second of silence: the only proof that sound would be heard, except for the volume. */
async function sound(world: World, { players, tempFolder }: DoctorParts): Promise<readonly Finding[]> {
  if (players.length === 0) return [advise(say('player', 'player.none'), 'player')];
  const found = say('player', 'player.found', { players: players.map(({ name }) => name).join(', ') });
  const silence = new Int16Array((testSampleRateHz * testMs) / 1_000);
  const output = createSoundOutput(players, tempFolder);
  const played = await output.play(silence, testSampleRateHz, world.signal).catch(() => 'failed');
  const isHeard = played === 'played';
  return [found, isHeard ? say('sound', 'sound.good') : advise(say('sound', 'sound.bad'), 'sound')];
}

function electron(places: ElectronPlaces): Finding {
  const found = findElectron(places);
  if (found === null) return advise(say('electron', 'electron.none'), 'electron');
  return say('electron', 'electron.found', { version: found.version, file: found.executable });
}

function display({ platform, env }: DoctorParts): Finding {
  if (platform !== 'linux') return say('display', 'display.own');
  const name = env.WAYLAND_DISPLAY || env.DISPLAY;
  return name ? say('display', 'display.found', { name }) : advise(say('display', 'display.none'), 'display');
}
