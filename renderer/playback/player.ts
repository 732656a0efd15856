import { rateRange } from '../../contract/limits';
import { Conductor } from './conductor';
import { playCommands } from './play-commands';
import { skipCommands } from './skip-commands';
import type { Player, PlayerPorts } from './types';

/** One player for the page. It owns what sounds; everything it needs of the world comes through `ports`. */
export function createPlayer(ports: PlayerPorts): Player {
  const conductor = new Conductor(ports);
  const commands = playCommands(ports, conductor);
  return {
    ...commands,
    ...skipCommands(ports, conductor, commands),
    snapshot: () => conductor.snapshot(),
    subscribe: (listener) => conductor.subscribe(listener),
    pause: () => conductor.pause(),
    resume: () => conductor.resume(),
    stop: () => conductor.stop(),
    setRate(rate) {
      if (Number.isFinite(rate)) conductor.setRate(Math.min(rateRange.max, Math.max(rateRange.min, rate)));
    },
    prepare: (story) => conductor.prepare(story),
    refresh: (reason) => conductor.refresh(reason),
    dispose: () => conductor.dispose(),
  };
}
