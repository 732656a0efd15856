import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, scriptsUnder, textOf } from '../support/source';

const folders = ['contract', 'main', 'renderer', 'tests', 'tools', 'config'];
const written = folders.flatMap(filesUnder).filter((path) => !path.startsWith('tests/fixtures/'));

/** Beyond this a file holds more than one thing. */
const mostLines = 400;

describe('files', () => {
  test('have kebab-case names', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
    expect(written.filter((path) => !name.test(basename(path)))).toEqual([]);
  });

  test(`have at most ${mostLines} lines`, () => {
    const long = scriptsUnder(...folders).filter((path) => textOf(path).split('\n').length > mostLines);
    expect(long).toEqual([]);
  });

  test('have no catch-all names', () => {
    const vague = /^(utils?|helpers|misc|common|manager)\./;
    expect(written.filter((path) => vague.test(basename(path)))).toEqual([]);
  });
});
