import { describe, expect, test } from 'vitest';
import { follow, isRedirect, movedTo, startTrail, type Trail } from '../../../../main/platform/net/redirects';

type Step = readonly [status: number, location: string];

function walk(start: string, typedHost: string | null, ...steps: readonly Step[]): Trail {
  return steps.reduce<Trail>(
    (trail, [status, location]) => {
      const next = follow(trail, status, location, 5);
      if (!next.ok) throw new Error(next.error.code);
      return next.value;
    },
    startTrail(new URL(start), typedHost),
  );
}

const arrival = (start: string, ...steps: readonly Step[]) => walk(start, null, ...steps).url.href;

describe('a redirect', () => {
  test.each([
    ['/b', 'http://zoo.test/b'],
    ['b', 'http://zoo.test/a/b'],
    ['?b', 'http://zoo.test/a/?b'],
    ['//other.test/b', 'http://other.test/b'],
    ['https://other.test/#part', 'https://other.test/'],
    ['http://me:secret@other.test/', 'http://other.test/'],
  ])('to %s leads to %s', (location, href) => {
    expect(arrival('http://zoo.test/a/', [302, location])).toBe(href);
  });

  test.each([
    ['https://zoo.test/', 'http://www.zoo.test/feed', 'https://www.zoo.test/feed'],
    ['https://zoo.test/', 'http://zoo.test:80/', 'https://zoo.test/'],
    ['https://zoo.test/', 'http://zoo.test:8080/', 'https://zoo.test:8080/'],
    ['http://zoo.test/', 'https://zoo.test/', 'https://zoo.test/'],
    ['http://zoo.test/', 'http://www.zoo.test/', 'http://www.zoo.test/'],
  ])('from %s to %s is followed to %s: what was once secure stays so', (from, to, href) => {
    expect(arrival(from, [301, to])).toBe(href);
  });

  test.each([300, 304, 305, 306, 309, 200, 404])('is not meant by %i', (status) => {
    expect(isRedirect(status)).toBe(false);
  });

  test.each([
    [null, 'damaged-answer'],
    ['ftp://zoo.test/', 'not-a-web-address'],
    ['javascript:alert(1)', 'not-a-web-address'],
    ['http://[::1', 'not-a-web-address'],
  ])('to %j fails as %s', (location, code) => {
    const next = follow(startTrail(new URL('http://zoo.test/'), null), 302, location, 5);
    expect(next).toMatchObject({ ok: false, error: { code } });
  });

  test('may be the last that is allowed, and no more', () => {
    const fifth: Trail = { ...startTrail(new URL('http://zoo.test/'), null), hopCount: 4 };
    expect(follow(fifth, 302, '/', 5).ok).toBe(true);
    expect(follow({ ...fifth, hopCount: 5 }, 302, '/', 5)).toMatchObject({ error: { code: 'too-many-redirects' } });
  });
});

describe('a move for good', () => {
  test.each([
    [[], null],
    [[[301, '/b']], 'http://zoo.test/b'],
    [
      [
        [308, '/b'],
        [301, 'https://other.test/c'],
      ],
      'https://other.test/c',
    ],
    [
      [
        [301, '/b'],
        [302, '/c'],
      ],
      null,
    ],
    [
      [
        [307, '/b'],
        [301, '/c'],
      ],
      null,
    ],
    [[[303, '/b']], null],
  ] as const)('is what %j amounts to: %j', (steps, href) => {
    expect(movedTo(walk('http://zoo.test/a', null, ...(steps as readonly Step[])))).toBe(href);
  });
});

describe('the host that a person typed', () => {
  test.each([
    ['http://nas.test:8080/', 'nas.test:8080', [], true],
    ['http://nas.test:8080/', 'nas.test', [], false],
    ['http://nas.test/', 'nas.test', [], true],
    ['http://nas.test/', 'as.test', [], false],
    ['http://nas.test/', null, [], false],
    ['http://nas.test/', null, [[302, '/feed']], false],
    ['http://nas.test/', 'nas.test', [[302, '/feed']], true],
    ['http://nas.test/', 'nas.test', [[302, 'https://nas.test/feed']], true],
    ['http://nas.test/', 'nas.test', [[302, 'http://nas.test:8080/']], false],
    ['http://nas.test/', 'nas.test', [[302, 'http://router.test/']], false],
    [
      'http://nas.test/',
      'nas.test',
      [
        [302, 'http://router.test/'],
        [302, 'http://nas.test/'],
      ],
      false,
    ],
    ['http://zoo.test/', 'nas.test', [[302, 'http://nas.test/']], false],
  ] as const)('%s with %j typed, over %j: %j', (start, typedHost, steps, isTyped) => {
    expect(walk(start, typedHost, ...(steps as readonly Step[])).isTyped).toBe(isTyped);
  });
});
