import { describe, expect, test } from 'vitest';
import { espeak } from '../../../../main/platform/engines/system-espeak';
import { festival } from '../../../../main/platform/engines/system-festival';
import { flite } from '../../../../main/platform/engines/system-flite';
import { macSay } from '../../../../main/platform/engines/system-mac';
import { powerShell } from '../../../../main/platform/engines/windows-speech';

const textIsNoParameter = (args: (voice: string, setting: number) => unknown) => args.length === 2;

describe('the command of a speech program is constant but for voice and speed', () => {
  test('eSpeak NG', () => {
    expect(espeak(null).args('gmw/en-US', 186.4)).toEqual('-b 1 -v gmw/en-US -s 186 -w sound.wav --stdin'.split(' '));
  });

  test('eSpeak NG is never asked for less than it can', () => {
    expect(espeak(null).args('gmw/en', 71)).toContain('80');
  });

  test('Flite', () => {
    expect(flite(null).args('rms', 2)).toEqual(
      '-voice rms --setf duration_stretch=0.5000 -f - -o sound.wav'.split(' '),
    );
  });

  test('Festival', () => {
    expect(festival(null).args('kal_diphone', 2)).toEqual([
      '--heap',
      '500000',
      '-b',
      "(begin (voice_kal_diphone) (Parameter.set 'Duration_Stretch 0.5000)" +
        ' (set! crier_text (fread 1000000 (fopen "-" "r")))' +
        " (utt.save.wave (utt.synth (eval (list 'Utterance 'Text crier_text))) \"sound.wav\" 'riff))",
    ]);
  });

  test('macOS', () => {
    expect(macSay(null).args('Eddy (English (US))', 361.7)).toEqual([
      '-v',
      'Eddy (English (US))',
      '-r',
      '362',
      '-o',
      'sound.wav',
      '--data-format=LEI16@22050',
      '-f',
      '-',
    ]);
  });

  test('no command is made from text', () => {
    for (const program of [espeak, flite, festival, macSay]) expect(textIsNoParameter(program(null).args)).toBe(true);
  });
});

describe('the helper for Windows', () => {
  const { program, args } = powerShell('C:\\Windows');
  const script = Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le');

  test('is the system’s own PowerShell, without profile or questions', () => {
    expect(program).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(args.slice(0, -1)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand']);
  });

  test('fits on a command line of Windows (32,767 characters)', () => {
    expect([program, ...args].join(' ').length).toBeLessThan(32_000);
  });

  test('evaluates nothing that it is sent', () => {
    expect(script).not.toMatch(/Invoke-Expression|\biex\b|ScriptBlock|\[Console\]::In\b|SSML/i);
    expect(script).toContain('ConvertFrom-Json $line');
  });

  test('reads and writes UTF-8', () => {
    expect(script.match(/New-Object System\.Text\.UTF8Encoding/g)).toHaveLength(1);
    expect(script).toMatch(/StreamReader \(.*\), \$utf8/);
    expect(script).toMatch(/StreamWriter \(.*\), \$utf8/);
  });

  test('has every bracket closed', () => {
    for (const [open, close] of ['()', '{}', '[]']) {
      const count = (sign: string | undefined) => script.split(sign ?? '').length;
      expect(count(open)).toBe(count(close));
    }
  });
});
