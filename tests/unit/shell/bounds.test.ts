import { expect, test } from 'vitest';
import { type Bounds, defaultSize, visibleBounds } from '../../../main/shell/bounds';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const screenOnTheLeft: Bounds = { x: -1920, y: 0, width: 1920, height: 1080 };

const inside = (bounds: Bounds, area: Bounds): boolean =>
  bounds.x >= area.x &&
  bounds.y >= area.y &&
  bounds.x + bounds.width <= area.x + area.width &&
  bounds.y + bounds.height <= area.y + area.height;

test('a window that fits is put back exactly where it was', () => {
  const wanted = { x: 100, y: 100, width: 800, height: 600 };
  expect(visibleBounds(wanted, [laptop])).toEqual(wanted);
});

test('a window on a second screen comes back there', () => {
  const wanted = { x: -1500, y: 50, width: 800, height: 600 };
  expect(visibleBounds(wanted, [laptop, screenOnTheLeft])).toEqual(wanted);
});

test('a window on a screen that was unplugged comes to the middle of the primary one, in its size', () => {
  const back = visibleBounds({ x: -1500, y: 50, width: 800, height: 600 }, [laptop]);
  expect(back).toEqual({ x: 320, y: 162, width: 800, height: 600 });
});

test('a window that hangs over an edge is pushed in', () => {
  const back = visibleBounds({ x: 1400, y: 860, width: 800, height: 600 }, [laptop]);
  expect(back).toEqual({ x: 640, y: 300, width: 800, height: 600 });
});

test('a title bar above the top of the work area comes down', () => {
  expect(visibleBounds({ x: 10, y: -300, width: 800, height: 600 }, [laptop]).y).toBe(25);
});

test('a window that lies on two screens goes to the one that holds more of it', () => {
  const back = visibleBounds({ x: -200, y: 100, width: 1000, height: 600 }, [laptop, screenOnTheLeft]);
  expect(back.x).toBe(0);
});

test('a window larger than the screen becomes as large as the screen', () => {
  expect(visibleBounds({ x: 0, y: 0, width: 9_000, height: 9_000 }, [laptop])).toEqual(laptop);
});

test('a window too small to be found becomes 320 by 240', () => {
  expect(visibleBounds({ x: 50, y: 50, width: 1, height: 1 }, [laptop])).toMatchObject({ width: 320, height: 240 });
});

test('the first start opens in the middle of the primary screen', () => {
  const first = visibleBounds(null, [laptop, screenOnTheLeft]);
  expect(first).toEqual({ x: 80, y: 32, ...defaultSize });
});

test('whatever is remembered, the window lies wholly on one of the screens', () => {
  for (let x = -6_000; x <= 6_000; x += 371) {
    for (let y = -3_000; y <= 3_000; y += 423) {
      const back = visibleBounds({ x, y, width: 700 + Math.abs(x % 997), height: 500 }, [laptop, screenOnTheLeft]);
      expect(inside(back, laptop) || inside(back, screenOnTheLeft)).toBe(true);
    }
  }
});
