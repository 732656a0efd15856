import { execFileSync } from 'node:child_process';
import { until } from './until';

/** The player as the desktop sees it: what media keys and headset buttons talk to on Linux. */
export interface MediaPlayer {
  status(): string;
  metadata(): string;
  press(button: 'PlayPause' | 'Play' | 'Pause' | 'Stop' | 'Next' | 'Previous'): void;
}

const gdbus = (...args: readonly string[]) =>
  execFileSync('gdbus', ['call', '--session', ...args], { encoding: 'utf8', timeout: 10_000 });

const names = (): readonly string[] =>
  gdbus(
    ...['--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'],
    ...['--method', 'org.freedesktop.DBus.ListNames'],
  ).match(/org\.mpris\.MediaPlayer2\.[\w.]+/g) ?? [];

/** Waits for a process's player; the desktop learns of it with the first sound. */
export async function mediaPlayer(pid: number): Promise<MediaPlayer> {
  const bus = await until('a media player on the bus', () => names().find((name) => name.endsWith(`instance${pid}`)));
  const call = (method: string, ...args: readonly string[]) =>
    gdbus('--dest', bus, '--object-path', '/org/mpris/MediaPlayer2', '--method', method, ...args);
  const property = (name: string) =>
    call('org.freedesktop.DBus.Properties.Get', 'org.mpris.MediaPlayer2.Player', name).trim();
  return {
    status: () => property('PlaybackStatus').replace(/[^A-Za-z]/g, ''),
    metadata: () => property('Metadata'),
    press: (button) => void call(`org.mpris.MediaPlayer2.Player.${button}`),
  };
}
