import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../contract/settings';
import type { PlaybackState, PlayerSnapshot } from '../../../../renderer/playback/types';
import { createTexts } from '../../../../renderer/state/language';
import type { Model } from '../../../../renderer/state/model';
import type { PreviewText } from '../../../../renderer/state/preview';
import { speakProblems } from '../../../../renderer/state/speak-problems';
import { createStore } from '../../../../renderer/state/store';
import { initialUi, type Problem, type UiState } from '../../../../renderer/state/ui';

const problem: Problem = { code: 'empty-file', text: 'This file is empty.' };

function started(isOn: boolean, assistiveTechnology: boolean, state: PlaybackState) {
  const spoken: PreviewText[] = [];
  const ui = createStore<UiState>(initialUi);
  const fake = {
    ui,
    settings: createStore({ ...defaultSettings, speakProblems: isOn }),
    shell: createStore({ assistiveTechnology }),
    player: { snapshot: () => ({ state }) as PlayerSnapshot },
    preview: {
      play: async (text: PreviewText) => {
        spoken.push(text);
        return { ok: true as const, value: null };
      },
      stop: () => {},
    },
    texts: createTexts('es'),
  };
  speakProblems(fake as unknown as Model);
  return { ui, spoken };
}

describe('problems in the voice', () => {
  let run: ReturnType<typeof started>;
  const meet = (next: Problem | null = problem): void => run.ui.update((ui) => ({ ...ui, problem: next }));

  beforeEach(() => {
    run = started(true, false, 'paused');
  });

  test('a new problem is said once, in the language of the window', () => {
    meet();
    run.ui.update((ui) => ({ ...ui, lastMessage: 'else' }));
    expect(run.spoken).toEqual([{ text: problem.text, language: 'es', voiceId: null, rate: 1 }]);
  });

  test('the same problem met again is said again', () => {
    meet();
    meet(null);
    meet();
    expect(run.spoken).toHaveLength(2);
  });

  test('a long sentence is cut to what a voice test may hold', () => {
    meet({ code: null, text: 'a'.repeat(2_000) });
    expect(run.spoken[0]?.text).toHaveLength(500);
  });

  test.each([
    ['unless it was asked for', false, false, 'idle'],
    ['beside a screen reader', true, true, 'idle'],
    ['into a story that is being read', true, false, 'speaking'],
  ] as const)('nothing is said %s', (_name, isOn, assistiveTechnology, state) => {
    run = started(isOn, assistiveTechnology, state);
    meet();
    expect(run.spoken).toEqual([]);
  });
});
