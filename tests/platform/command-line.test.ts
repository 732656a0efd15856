import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type DataFolder, dataFolder } from '../support/data-folder';
import { builtInFlite } from '../support/expected-sound';
import { heardIndex } from '../support/fingerprint';
import { describeWith } from '../support/needs';
import { nowMs, record } from '../support/recording';
import { loadSound } from '../support/sound-file';
import { lighthouse } from '../support/stories';
import { until } from '../support/until';

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'out/main/cli.cjs');
const stories = join(root, 'tests/fixtures/stories');

let data: DataFolder;

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('out/main/cli.cjs is missing: npm run build');
});
beforeEach(async () => {
  data = await dataFolder();
});
afterEach(() => data.remove());

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  return { ...rest, LC_ALL: 'C.UTF-8', CRIER_DATA_DIR: data.path, ...more };
};

function crier(args: readonly string[], { input = '', ...more }: NodeJS.ProcessEnv & { input?: string } = {}) {
  const options = { input, env: environment(more), encoding: 'utf8', timeout: 60_000, cwd: data.path } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
  return { status, stdout, stderr };
}

describe('the built command line', () => {
  const names = readdirSync(stories).filter((name) => name.endsWith('.txt'));

  test.each(['spanish', 'arabic', 'encoding-utf-16le-with-bom', 'paragraphs-with-headings', 'hidden-directions'])(
    'shows %s as its fixture tells',
    (name) => {
      const expected = JSON.parse(readFileSync(join(stories, `${name}.json`), 'utf8'));
      const { status, stdout, stderr } = crier(['show', join(stories, `${name}.txt`), '--json']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const { headline, summary, article } = JSON.parse(stdout);
      expect(headline).toBe(expected.headline);
      expect(summary).toBe(expected.summary);
      expect(article).toEqual(expected.article);
    },
  );

  test.each(names.filter((name) => /^error-(?:empty|png|zip|wav|json)/.test(name)))(
    'refuses %s in one line and with 1',
    (name) => {
      const { status, stdout, stderr } = crier(['show', join(stories, name)]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^crier: [^\n]+\n$/);
    },
  );

  test('reads standard input', () => {
    const input = readFileSync(lighthouse().file, 'utf8');
    expect(JSON.parse(crier(['show', '-', '--json'], { input }).stdout)).toMatchObject({
      headline: lighthouse().headline,
      source: null,
    });
  });

  test('cuts and speaks hostile text unharmed', () => {
    const input = readdirSync(join(root, 'tests/fixtures/hostile'))
      .map((name) => readFileSync(join(root, 'tests/fixtures/hostile', name), 'utf8'))
      .join('\n');
    for (const command of ['sentences', 'spoken']) {
      const { status, stdout, stderr } = crier([command, '--json'], { input });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout).length).toBeGreaterThan(5);
    }
    const { stdout } = crier(['sentences', '--json'], { input });
    for (const { text, start, end } of JSON.parse(stdout)) expect(input.slice(start, end)).toBe(text);
  });

  test('lists the built-in voice among the others', () => {
    const { status, stdout, stderr } = crier(['voices', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toContainEqual({
      id: 'flite-builtin:slt',
      name: expect.any(String),
      language: 'en-US',
      engine: 'flite-builtin',
      engineName: 'Crier',
      isBuiltIn: true,
    });
  });

  test('examines itself without a screen and leaves no trace', () => {
    const { status, stdout, stderr } = crier(['doctor']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${data.path} can be written to.`);
    expect(stdout).toMatch(/Voices: Crier has 4 voices/);
    expect(stdout).toContain('Screen: there is none');
    expect(readdirSync(data.path)).toEqual([]);
  });

  test('needs no database and makes none', () => {
    crier(['show', lighthouse().file]);
    crier(['read', lighthouse().file, '--section', 'headline', '--out', 'a.wav', '--voice', 'flite-builtin:slt']);
    expect(readdirSync(data.path)).toEqual(['a.wav']);
  });

  test('ends with 2 when it is used wrongly', () => {
    expect(crier(['show'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('speaks Spanish where the surroundings do', () => {
    expect(crier(['feed', 'x'], { LC_ALL: 'es_MX.UTF-8' }).stderr).toContain('x no existe: compruebe el nombre');
  });

  test('ends quietly when the reader of its output leaves', async () => {
    const input = 'This is one of many sentences. '.repeat(50_000);
    const file = await data.write('long.txt', input);
    const child = spawn(process.execPath, [cli, 'spoken', file, '--lang', 'en'], { env: environment() });
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended(child)).toBe(0);
    expect(errors).toBe('');
  });
});

describeWith(['sox'], 'the sound that read --out writes', () => {
  test('is the sentences of the story, in the asked voice', async () => {
    const { file, headline, summary } = lighthouse();
    const args = ['read', file, '--voice', 'flite-builtin:slt', '--out', 'story.wav'];
    const { status, stdout, stderr } = crier(args);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^story\.wav is written: \d+ seconds\.\n$/);
    const recording = loadSound(join(data.path, 'story.wav'));
    const say = builtInFlite({ voice: 'slt' });
    const other = await say('The parliament voted against the new tax on imported cars.');
    for (const sentence of [headline, summary, ...lighthouse().article])
      expect(heardIndex(recording, [await say(sentence), other]), sentence).toBe(0);
  });
});

/** Programs named like the players of Linux, so that no sound device is needed. */
function withPlayer(script: string, name = 'pw-play'): NodeJS.ProcessEnv {
  const folder = join(data.path, 'bin');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { PATH: `${folder}:${process.env.PATH}`, PLAYED: join(data.path, 'played') };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.once('close', (code) => done(code)));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform !== 'linux')('reading aloud', () => {
  const voice = ['--voice', 'flite-builtin:slt'];

  test('gives the player one sound file a sentence and prints each sentence', () => {
    const player = withPlayer('head -c 4 "$1" >> "$PLAYED"; echo >> "$PLAYED"');
    const { headline, summary, file } = lighthouse();
    const { status, stdout, stderr } = crier(['read', file, ...voice, '--section', 'headline'], player);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${headline}\n`, stderr: '' });
    expect(readFileSync(join(data.path, 'played'), 'utf8')).toBe('RIFF\n');
    expect(crier(['read', file, ...voice, '--section', 'summary'], player).stdout).toBe(`${summary}\n`);
  });

  test('goes on with the next player when one fails, and keeps to it', () => {
    withPlayer('echo pw-play >> "$PLAYED"; exit 1');
    const player = withPlayer('echo paplay >> "$PLAYED"', 'paplay');
    const { status, stderr } = crier(['read', lighthouse().file, ...voice, '--rate', '6'], player);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const played = readFileSync(join(data.path, 'played'), 'utf8').trim().split('\n');
    expect(played).toEqual(['pw-play', ...Array.from({ length: 2 + lighthouse().article.length }, () => 'paplay')]);
  });

  test('ends player and sound at once with Ctrl+C, and with 130', async () => {
    const player = withPlayer('echo $$ > "$PLAYED"; exec sleep 30');
    const child = spawn(process.execPath, [cli, 'read', lighthouse().file, ...voice], { env: environment(player) });
    onTestFinished(() => void child.kill('SIGKILL'));
    const pid = await until('a player', async () =>
      existsSync(join(data.path, 'played')) ? Number(readFileSync(join(data.path, 'played'), 'utf8')) || null : null,
    );
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(isAlive(pid)).toBe(false);
  });
});

describeWith(['sound', 'sox'], 'reading aloud on a sound card', () => {
  const { file, summary, article } = lighthouse();
  const read = (section: string) =>
    spawn(process.execPath, [cli, 'read', file, '--section', section, '--voice', 'flite-builtin:slt'], {
      env: environment(),
    });

  test('is heard: the sentence that is printed', async () => {
    const recording = await record();
    onTestFinished(() => recording.stop());
    expect(await ended(read('summary'))).toBe(0);
    await recording.silence();
    const say = builtInFlite({ voice: 'slt' });
    expect(heardIndex(recording.samples(), [await say(article[0] ?? ''), await say(summary)])).toBe(1);
  });

  test('falls silent at once with Ctrl+C', async () => {
    const recording = await record();
    onTestFinished(() => recording.stop());
    const child = read('article');
    await recording.soundAfter(0);
    child.kill('SIGINT');
    const stoppedMs = nowMs();
    expect(await ended(child)).toBe(130);
    expect((await recording.silence()) - stoppedMs).toBeLessThan(400);
  });
});
