import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageTag } from '../../../../main/platform/engines/language-tag';
import type { ProgramVoice } from '../../../../main/platform/engines/system-engine';
import { parseEspeakVoices } from '../../../../main/platform/engines/system-espeak';
import { parseFestivalVoices } from '../../../../main/platform/engines/system-festival';
import { parseFliteVoices } from '../../../../main/platform/engines/system-flite';
import { parseMacVoices } from '../../../../main/platform/engines/system-mac';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/engines', name), 'utf8');
const byName = (voices: readonly ProgramVoice[]) =>
  Object.fromEntries(voices.map(({ voice, programName }) => [voice.name, [voice.language, programName]]));

describe('voices of eSpeak NG', () => {
  const voices = parseEspeakVoices(fixture('espeak-voices.txt'));

  test('have names for people, language tags and the program’s own names', () => {
    expect(byName(voices)).toMatchObject({
      'English (America)': ['en-US', 'gmw/en-US'],
      'English (America, New York City)': ['en-US', 'gmw/en-US-nyc'],
      'English (Lancaster)': ['en-GB-x-gbclan', 'gmw/en-GB-x-gbclan'],
      'Spanish (Latin America)': ['es-419', 'roa/es-419'],
      'Chinese (Mandarin, latin as English)': ['zh', 'sit/cmn'],
      'Norwegian Bokmål': ['nb', 'gmq/nb'],
      'Portuguese (Portugal)': ['pt-PT', 'roa/pt'],
      Cherokee: ['chr-US', 'iro/chr'],
      Klingon: ['tlh', 'art/piqd'],
    });
  });

  test('are all there, each once', () => {
    expect(voices).toHaveLength(131);
    expect(new Set(voices.map(({ voice }) => voice.voiceId)).size).toBe(131);
  });

  test.each([
    ['en', 'English (America)'],
    ['es', 'Spanish (Spain)'],
    ['fr', 'French (France)'],
    ['pt', 'Portuguese (Brazil)'],
    ['zh', 'Chinese (Mandarin, latin as English)'],
    ['vi', 'Vietnamese (Northern)'],
  ])('of %s begin with %s', (language, name) => {
    expect(voices.find(({ voice }) => voice.language.split('-')[0] === language)?.voice.name).toBe(name);
  });

  test('that are no such line are left out', () => {
    const lines = [
      'Pty Language       Age/Gender VoiceName          File                 Other Languages',
      ' 5  en              --/M      Bad                $(touch/x)           ',
      ' 5  en              --/M      English            mb/mb-en1            ',
      ' 5  --              --/M      Nothing            gmw/x',
      'Error: no voices',
      '',
    ];
    expect(parseEspeakVoices(lines.join('\n'))).toEqual([]);
  });
});

describe('voices of Flite', () => {
  test('are the known ones that are installed, the most intelligible first', () => {
    expect(byName(parseFliteVoices('Voices available: kal awb_time kal16 awb rms slt \n'))).toEqual({
      'RMS (man)': ['en-US', 'rms'],
      'SLT (woman)': ['en-US', 'slt'],
      'AWB (man, Scottish)': ['en-GB', 'awb'],
      'Kal (man, robotic)': ['en-US', 'kal16'],
    });
  });

  test.each(['', 'error', 'Voices available: ', 'Voices available: ../x;y'])('are none in %j', (printed) => {
    expect(parseFliteVoices(printed)).toEqual([]);
  });
});

describe('voices of Festival', () => {
  test('are the English ones', () => {
    const printed =
      'kal_diphone english male american\nel_diphone spanish male castilian\ncmu_us_slt_arctic_hts english female american\n';
    expect(byName(parseFestivalVoices(printed))).toEqual({
      'Kal Diphone (man)': ['en-US', 'kal_diphone'],
      'Cmu Us Slt Arctic Hts (woman)': ['en-US', 'cmu_us_slt_arctic_hts'],
    });
  });

  test.each(['x)(quit english male american', 'kal english', 'SIOD ERROR: unbound variable'])(
    'are none in %j',
    (line) => {
      expect(parseFestivalVoices(line)).toEqual([]);
    },
  );
});

describe('voices of macOS', () => {
  const voices = parseMacVoices(fixture('mac-voices.txt'));

  test('keep their names whole', () => {
    expect(byName(voices)).toMatchObject({
      'Eddy (German (Germany))': ['de-DE', 'Eddy (German (Germany))'],
      Amélie: ['fr-CA', 'Amélie'],
      Majed: ['ar-001', 'Majed'],
      Tingting: ['zh-CN', 'Tingting'],
    });
  });

  test('that sing or laugh are left out', () => {
    expect(voices.map(({ voice }) => voice.name)).not.toContain('Zarvox');
    expect(voices.map(({ voice }) => voice.name)).not.toContain('Bad News');
  });

  test('of a language’s main region come first', () => {
    const english = voices.filter(({ voice }) => voice.language.startsWith('en')).map(({ voice }) => voice.name);
    expect(english).toEqual(['Alex', 'Eddy (English (US))', 'Samantha', 'Daniel']);
  });
});

describe('language tags', () => {
  test.each([
    ['en-us', 'en-US'],
    ['en_GB', 'en-GB'],
    ['en-us-nyc', 'en-US'],
    ['chr-US-Qaaa-x-west', 'chr-US'],
    ['vi-vn-x-central', 'vi-VN-x-central'],
    ['es-419', 'es-419'],
  ])('%s becomes %s', (written, tag) => {
    expect(languageTag(written)).toBe(tag);
  });

  test.each(['', '-', '12', 'x y', 'a'])('%j is none', (written) => {
    expect(languageTag(written)).toBeNull();
  });
});
