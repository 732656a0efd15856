import { describe, expect, test } from 'vitest';
import { createEngines } from '../../../../main/platform/engines';

const ids = (platform: NodeJS.Platform) =>
  createEngines({ platform, workerFile: '/none/flite-worker.cjs', tempDir: '/none' }).map((engine) => engine.id);

describe('the engines of a system, best first, the built-in one last', () => {
  test.each([
    ['linux', ['espeak-ng', 'flite', 'festival', 'flite-builtin']],
    ['darwin', ['macos', 'flite-builtin']],
    ['win32', ['windows', 'flite-builtin']],
  ] as const)('%s', (platform, engines) => {
    expect(ids(platform)).toEqual(engines);
  });
});
