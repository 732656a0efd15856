import { beforeEach, describe, expect, test } from 'vitest';
import { type Announcer, createAnnouncer, type LiveRegions } from '../../../../renderer/a11y/announcer';

/** An element that remembers what was written into it. */
function fakeRegion(): { textContent: string | null; readonly written: string[] } {
  const written: string[] = [];
  return {
    written,
    get textContent() {
      return written.at(-1) ?? '';
    },
    set textContent(text) {
      written.push(text ?? '');
    },
  };
}

const pair = () => ({ polite: fakeRegion(), assertive: fakeRegion() });
const asRegions = (regions: ReturnType<typeof pair>): LiveRegions => regions as unknown as LiveRegions;

let page: ReturnType<typeof pair>;
let shown: string[];
let announcer: Announcer;

beforeEach(() => {
  page = pair();
  shown = [];
  announcer = createAnnouncer(asRegions(page), (text) => shown.push(text));
});

describe('while the voice rests', () => {
  test('a status is said politely and stays readable', () => {
    announcer.say({ kind: 'status', subject: 'feeds', text: '12 new stories.' });
    expect(page.polite.written).toEqual(['12 new stories.']);
    expect(page.assertive.written).toEqual([]);
    expect(shown).toEqual(['12 new stories.']);
  });

  test('the same answer twice is heard twice', () => {
    announcer.say({ kind: 'answer', text: 'Saved' });
    announcer.say({ kind: 'answer', text: 'Saved' });
    expect(new Set(page.polite.written).size).toBe(2);
    expect(page.polite.written.map((text) => text.trim())).toEqual(['Saved', 'Saved']);
  });
});

describe('while the voice speaks', () => {
  beforeEach(() => announcer.setSpeaking(true));

  test('an answer to the person is said at once', () => {
    announcer.say({ kind: 'answer', text: '198 words a minute' });
    expect(page.polite.written).toEqual(['198 words a minute']);
  });

  test('what ended the voice is said at once, interrupting', () => {
    announcer.say({ kind: 'problem', text: 'No voice.' });
    expect(page.assertive.written).toEqual(['No voice.']);
  });

  test('a status waits until the voice rests', () => {
    announcer.say({ kind: 'status', subject: 'core', text: 'Restarted.' });
    expect(page.polite.written).toEqual([]);
    announcer.setSpeaking(false);
    expect(page.polite.written).toEqual(['Restarted.']);
  });

  test('of each subject only the latest is left', () => {
    announcer.say({ kind: 'status', subject: 'feeds', text: '1 new story.' });
    announcer.say({ kind: 'status', subject: 'core', text: 'Restarted.' });
    announcer.say({ kind: 'status', subject: 'feeds', text: '3 new stories.' });
    announcer.setSpeaking(false);
    expect(page.polite.written).toEqual(['Restarted. 3 new stories.']);
  });

  test('nothing is said twice when the voice rests again', () => {
    announcer.say({ kind: 'status', subject: 'core', text: 'Restarted.' });
    announcer.setSpeaking(false);
    announcer.setSpeaking(true);
    announcer.setSpeaking(false);
    expect(page.polite.written).toHaveLength(1);
  });
});

test('an open dialog speaks through its own regions until it is closed', () => {
  const dialog = pair();
  const leave = announcer.enter(asRegions(dialog));
  announcer.say({ kind: 'answer', text: '3 commands' });
  leave();
  announcer.say({ kind: 'answer', text: 'Saved' });
  expect(dialog.polite.written).toEqual(['3 commands']);
  expect(page.polite.written).toEqual(['Saved']);
});
