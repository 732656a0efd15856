import { describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../../contract/errors';
import type { Model } from '../../../../renderer/state/model';
import {
  exportPronunciations,
  importPronunciations,
  savePronunciation,
} from '../../../../renderer/state/pronunciations';

const rule = { language: 'en', text: 'Nguyen', match: 'word', matchCase: false, sayAs: 'win' } as const;

function page(answers: Readonly<Record<string, Result<unknown>>>) {
  const did: string[] = [];
  const model = {
    call: async (name: string) => {
      did.push(name);
      return answers[name];
    },
    player: { refresh: () => did.push('made anew') },
  };
  return { did, model: model as unknown as Model };
}

describe('pronunciations', () => {
  test('that were saved make prepared sentences anew', async () => {
    const { did, model } = page({ 'pronunciations.save': ok({ rules: [], problems: [] }) });
    await savePronunciation(model, rule, null);
    expect(did).toEqual(['pronunciations.save', 'made anew']);
  });

  test('that hold for this run only are heard at once too', async () => {
    const { did, model } = page({ 'pronunciations.save': fail('pronunciations-not-saved', 'full') });
    await savePronunciation(model, rule, null);
    expect(did).toContain('made anew');
  });

  test('that were refused change nothing', async () => {
    const { did, model } = page({ 'pronunciations.save': fail('bad-pronunciation', 'no') });
    await savePronunciation(model, rule, null);
    expect(did).toEqual(['pronunciations.save']);
  });

  test('with an empty field are not even sent', async () => {
    const { did, model } = page({});
    for (const [change, problem] of [[{ text: ' ' }, 'no-text'] as const, [{ sayAs: '' }, 'no-words'] as const])
      expect(await savePronunciation(model, { ...rule, ...change }, null)).toMatchObject({
        error: { code: 'bad-pronunciation', detail: { problem } },
      });
    expect(did).toEqual([]);
  });

  test('are neither imported nor exported when the file dialog is cancelled', async () => {
    const cancelled = ok({ token: null });
    const { did, model } = page({
      'dialog.openPronunciations': cancelled,
      'dialog.savePronunciations': cancelled,
    });
    expect(await importPronunciations(model)).toBeNull();
    expect(await exportPronunciations(model)).toBeNull();
    expect(did).toEqual(['dialog.openPronunciations', 'dialog.savePronunciations']);
  });
});
