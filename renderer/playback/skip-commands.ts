import type { StoryView } from '../../contract/story';
import type { Conductor } from './conductor';
import { type Bound, type Position, wholeStory } from './plan';
import type { PlayCommands } from './play-commands';
import { type Script, scriptOf } from './script';
import { lastOf, type SkipTarget, type SkipUnit, skipTarget } from './skips';
import { openingAt, storyStart } from './starts';
import type { Player, PlayerPorts } from './types';

/** The commands that move within what is read, or from where reading rests. */
export function skipCommands(
  ports: PlayerPorts,
  conductor: Conductor,
  { read }: PlayCommands,
): Pick<Player, 'skip' | 'repeat'> {
  /** Where skips count from when nothing sounds: where the shown story was stopped, its saved place, its start. */
  const standingPoint = (shown: StoryView | null): { script: Script; at: Position; heardMs: number } | null => {
    const rest = conductor.rest();
    if (rest && (!shown || shown.storyId === rest.script.storyId)) return rest;
    if (!shown) return null;
    const place = shown.place;
    const script = scriptOf(shown, place?.section === 'summary', ports.settings());
    const found = place && openingAt(script, wholeStory, { section: place.section, startChars: place.offsetChars });
    return { script, at: found?.at ?? storyStart(script), heardMs: found ? place.offsetMs : 0 };
  };

  const follow = (script: Script, bound: Bound, unit: SkipUnit, target: SkipTarget): void => {
    if (target.kind === 'at') conductor.jump(script, bound, target.position);
    else if (target.kind === 'end') conductor.leave();
    else {
      conductor.loadPart(script, target.segment, (loaded) => {
        const last = lastOf(loaded, target.segment, unit);
        if (last.kind === 'at') conductor.jump(loaded, bound, last.position);
      });
    }
  };

  const skipStory = (direction: -1 | 1, shown: StoryView | null): void => {
    const playing = conductor.playing();
    const from = playing?.script.storyId ?? shown?.storyId ?? conductor.rest()?.script.storyId;
    const bound = playing?.bound ?? conductor.rest()?.bound ?? wholeStory;
    const neighbour = from === undefined ? null : ports.neighbour(from, direction);
    if (!neighbour) return;
    conductor.later(neighbour, (outcome) => {
      if (outcome?.ok) read(outcome.value, bound.kind === 'section' ? bound.section : 'story');
      else if (outcome) conductor.complain(outcome.error.code);
    });
  };

  return {
    skip(unit, direction, shown) {
      if (unit === 'story') return skipStory(direction, shown);
      const playing = conductor.playing();
      const from = playing ?? standingPoint(shown);
      if (!from) return;
      const target = skipTarget(from.script, from.at, unit, direction, from.heardMs);
      follow(from.script, playing?.bound ?? wholeStory, unit, target);
    },
    repeat(shown) {
      const playing = conductor.playing();
      const from = playing ?? standingPoint(shown);
      if (from) conductor.jump(from.script, playing?.bound ?? wholeStory, from.at);
    },
  };
}
