import type { StoryView } from '../../contract/story';
import type { Conductor, Opening } from './conductor';
import { type Bound, wholeStory } from './plan';
import type { Rest } from './rest';
import { type Script, scriptOf, selectionBound, viewAt, withWish, withWishAt } from './script';
import { openingAt, startOfSection, storyStart } from './starts';
import type { Player, PlayerPorts, ReadRange, TextRange } from './types';

export type PlayCommands = Pick<Player, 'toggle' | 'read' | 'readSelection'>;

/** The commands that choose what is read. */
export function playCommands(ports: PlayerPorts, conductor: Conductor): PlayCommands {
  /**
   * Opens the place, after the part that holds it was loaded if need be.
   *
   * @param isWish the person pointed there: then it is read, whatever its kind
   */
  const openPlace = (story: StoryView, range: ReadRange, place: TextRange, isWish: boolean): void => {
    const bound: Bound = range === 'story' ? wholeStory : { kind: 'section', section: range };
    const script = scriptOf(story, place.section === 'summary', ports.settings());
    const openingIn = (given: Script): Opening | null => {
      const opening = openingAt(given, bound, place);
      return opening && isWish ? { ...opening, script: withWishAt(given, opening.at) } : opening;
    };
    const opening = openingIn(script);
    const fallback: Opening = { script, bound, ...startOfSection(script, place.section) };
    if (opening || place.section !== 'article' || !ports.openAt) {
      conductor.open(opening ?? fallback);
      return;
    }
    conductor.later(ports.openAt(story.storyId, place.startChars), (outcome) => {
      const loaded = outcome.ok ? openingIn(scriptOf(outcome.value, false, ports.settings())) : null;
      conductor.open(loaded ?? fallback);
    });
  };

  const read: Player['read'] = (story, range, from) => {
    const section = range === 'story' ? 'article' : range;
    if (from === undefined && range === 'story') {
      const script = scriptOf(story, false, ports.settings());
      conductor.open({ script, bound: wholeStory, at: storyStart(script), fromChars: null });
    } else if (from === undefined) {
      const script = scriptOf(story, section === 'summary', ports.settings());
      conductor.open({ script, bound: { kind: 'section', section }, ...startOfSection(script, section) });
    } else {
      const place = typeof from === 'number' ? { section, startChars: from, endChars: from } : from;
      openPlace(story, range, place, true);
    }
  };

  const readSelection: Player['readSelection'] = (story, range) => {
    const script = scriptOf(story, range.section === 'summary', ports.settings());
    const bound = range.endChars > range.startChars ? selectionBound(script, range) : null;
    const opening = bound && openingAt(script, bound, range);
    if (bound?.kind !== 'selection' || !opening) read(story, 'story', range);
    else {
      const wished = withWish(script, { first: bound.first, last: bound.last });
      conductor.open({ ...opening, script: wished, at: bound.first, cutAtChars: range.endChars });
    }
  };

  const toggle: Player['toggle'] = (shown, from = null) => {
    const { state } = conductor.snapshot();
    if (state === 'paused') return conductor.resume();
    if (state !== 'idle') return conductor.pause();
    const rest = conductor.rest();
    const story = shown ?? (rest && viewAt(rest.script, rest.at));
    if (!story) return;
    const place = placeToPlay(rest, story, from);
    if (place && place.endChars > place.startChars) readSelection(story, place);
    else if (place) {
      const isWish = place === from || (place === rest?.resumeAt && rest.script.wish !== null);
      openPlace(viewOf(rest, story, place), 'story', place, isWish);
    } else read(story, 'story');
  };

  return { toggle, read, readSelection };
}

/** What F8 reads: a selection, the place the person chose, else the exact place where this story was stopped, else the saved one. */
function placeToPlay(rest: Rest | null, story: StoryView, from: TextRange | null): TextRange | null {
  const own = rest?.script.storyId === story.storyId ? rest : null;
  const stopped = own?.isStopped ? own.sentence : null;
  // Stop leaves the caret at the start of the stopped sentence: that is no new choice, and the exact word is better.
  const isUntouched =
    stopped &&
    from?.section === stopped.section &&
    from.startChars === stopped.startChars &&
    from.endChars === from.startChars;
  if (from && !isUntouched) return from;
  if (own) return own.resumeAt;
  return story.place && { ...story.place, startChars: story.place.offsetChars, endChars: story.place.offsetChars };
}

/** The loaded part in which reading rests, when the place is there; the shown one may be another. */
const viewOf = (rest: Rest | null, story: StoryView, place: TextRange): StoryView =>
  (rest?.script.storyId === story.storyId && place === rest.resumeAt && viewAt(rest.script, rest.at)) || story;
