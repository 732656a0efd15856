import { describe, expect, test } from 'vitest';
import { createPreparation, type Speak } from '../../../main/cli/preparation';
import type { Line } from '../../../main/cli/reading-plan';

const line = (text: string): Line => ({ section: 'article', text, isFirst: false, isCode: false, pauseMs: 0 });
const lines = (...numbers: readonly number[]) => new Map(numbers.map((number) => [number, line(`line ${number}`)]));

function watched() {
  const asked: string[] = [];
  const ended: string[] = [];
  const leaving = new AbortController();
  const speak: Speak = (spoken, rate, isAhead, signal) => {
    const name = `${spoken.text} at ${rate}${isAhead ? ' ahead' : ''}`;
    asked.push(name);
    signal.addEventListener('abort', () => ended.push(name));
    return new Promise(() => undefined);
  };
  return { asked, ended, leaving, preparation: createPreparation(speak, leaving.signal) };
}

describe('preparing the next sentences', () => {
  test('asks for each once, however often it comes next', () => {
    const { asked, ended, preparation } = watched();
    preparation.prepare(lines(1, 2, 3), 1);
    preparation.prepare(lines(2, 3, 4), 1);
    expect(asked).toEqual(['line 1 at 1 ahead', 'line 2 at 1 ahead', 'line 3 at 1 ahead', 'line 4 at 1 ahead']);
    expect(ended).toEqual(['line 1 at 1 ahead']);
  });

  test('takes back what another rate made useless', () => {
    const { ended, preparation } = watched();
    preparation.prepare(lines(1, 2), 1);
    preparation.prepare(lines(1, 2), 1.5);
    expect(ended).toEqual(['line 1 at 1 ahead', 'line 2 at 1 ahead']);
  });

  test('ends with the reading', () => {
    const { ended, leaving, preparation } = watched();
    preparation.prepare(lines(1, 2), 1);
    leaving.abort();
    expect(ended).toHaveLength(2);
  });

  test('never takes back what is wanted now', () => {
    const { asked, ended, preparation } = watched();
    void preparation.speech(line('line 1'), 1);
    preparation.prepare(lines(2), 1);
    preparation.prepare(new Map(), 1);
    expect(asked[0]).toBe('line 1 at 1');
    expect(ended).toEqual(['line 2 at 1 ahead']);
  });
});
