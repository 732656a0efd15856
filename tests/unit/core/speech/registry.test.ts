import { describe, expect, test } from 'vitest';
import { createRegistry } from '../../../../main/core/speech/registry';
import { testEngine, testLog } from './test-engine';

const english = testEngine('system', { languages: ['en-GB', 'en-US', 'es-419', 'cmn'] });
const other = testEngine('other', { languages: ['en-AU', 'fr'] });
const builtIn = testEngine('box', { languages: ['en-US'], isBuiltIn: true });
const registry = createRegistry([builtIn, english, other], testLog());

const chain = async (language: string, wanted: string | null = null) =>
  (await registry.chain(language, wanted)).map(({ voice }) => voice.voiceId);

describe('who speaks a language', () => {
  test('one voice an engine, in order, what ships with Crier last', async () => {
    expect(await chain('en')).toEqual(['system:en-US', 'other:en-AU', 'box:en-US']);
  });

  test('the exact dialect before the usual one', async () => {
    expect((await chain('en-GB'))[0]).toBe('system:en-GB');
  });

  test('the wanted voice first, for every dialect, and its engine once', async () => {
    expect(await chain('en-IN', 'other:en-AU')).toEqual(['other:en-AU', 'system:en-US', 'box:en-US']);
  });

  test('a wanted voice of another language is not used', async () => {
    expect(await chain('es', 'other:fr')).toEqual(['system:es-419']);
  });

  test('a wanted voice that is gone is not missed', async () => {
    expect(await chain('fr', 'gone:fr')).toEqual(['other:fr']);
  });

  test('a voice that calls its language by another code', async () => {
    expect(await chain('zh-Hans')).toEqual(['system:cmn']);
  });

  test('nobody, for a language without a voice or a tag that is none', async () => {
    expect([await chain('fi'), await chain('!!')]).toEqual([[], []]);
  });
});

test('an engine that cannot list its voices leaves the others alone and is logged', async () => {
  const log = testLog();
  const broken = { ...testEngine('broken'), voices: () => Promise.reject(new TypeError('no')) };
  const voices = await createRegistry([broken, builtIn], log).voices();
  expect(voices).toEqual([
    { voiceId: 'box:en-US', engineId: 'box', name: 'en-US', language: 'en-US', engineName: 'box', isBuiltIn: true },
  ]);
  expect(log.entries).toEqual(['voices not listed {"engineId":"broken","error":"TypeError"}']);
});
