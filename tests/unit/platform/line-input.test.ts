import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createLineInput } from '../../../main/platform/line-input';

test('lines come one by one, the last one without its end too, then null', async () => {
  const stream = new PassThrough();
  const readLine = createLineInput(stream);
  stream.end('1\r\n\nq');
  expect([await readLine(), await readLine(), await readLine(), await readLine()]).toEqual(['1', '', 'q', null]);
});

test('a line that never ends is given in pieces', async () => {
  const stream = new PassThrough();
  const readLine = createLineInput(stream);
  stream.end('x'.repeat(2_500));
  expect((await readLine())?.length).toBe(1_000);
});
