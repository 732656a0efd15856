import { describe, expect, test } from 'vitest';
import { filesUnder, textOf } from '../support/source';

/** The simple part of YAML that such a block is written in: one `name: true` or `name: false` on each indented line. */
function switches(yaml: string, block: string): Readonly<Record<string, boolean>> {
  const [, lines = ''] = new RegExp(`^${block}:\\n((?: {2}.*\\n)+)`, 'm').exec(yaml) ?? [];
  const pairs = lines
    .trim()
    .split('\n')
    .map((line) => /^\s*(\w+): (true|false)$/.exec(line));
  if (pairs.some((pair) => pair === null)) throw new Error(`${block} holds something else than switches`);
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] === 'true']));
}

const recipe = textOf('electron-builder.yml');

describe('the packed program', () => {
  test('has exactly these fuses', () => {
    expect(switches(recipe, 'electronFuses')).toEqual({
      // A signed app must not be a general Node.
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // What Chromium keeps is encrypted with the system's key.
      enableCookieEncryption: true,
      // Only our own, unchanged code is loaded.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      // Pages come from our own scheme; files have no privileges at all.
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  test('is loaded from an archive, as the integrity fuse needs', () => {
    expect(recipe).toMatch(/^asar: true$/m);
    expect(recipe).not.toMatch(/disableAsarIntegrity: true/);
  });

  test('does not rebuild the database binding', () => {
    expect(recipe).toMatch(/^npmRebuild: false$/m);
  });

  test('finds its icons', () => {
    const icons = filesUnder('assets/icons');
    for (const [, path = ''] of recipe.matchAll(/icon: (\S+)/g)) {
      expect(
        icons.some((icon) => icon === path || icon.startsWith(`${path}/`)),
        path,
      ).toBe(true);
    }
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) expect(icons).toContain(`assets/icons/${size}x${size}.png`);
  });
});
