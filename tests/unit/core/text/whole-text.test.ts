import { expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { type SentenceCutter, segmentLarge } from '../../../../main/core/text/whole-text';

const unaborted = new AbortController().signal;
const cutterWith = (ends: Awaited<ReturnType<SentenceCutter['ends']>>): SentenceCutter => ({ ends: async () => ends });

test('a text of ordinary size is cut without the cutter', async () => {
  const broken = cutterWith(fail('internal', 'not wanted'));
  expect(await segmentLarge('One. Two.', 'en', broken, unaborted)).toEqual(
    ok([
      { startChars: 0, endChars: 5 },
      { startChars: 5, endChars: 9 },
    ]),
  );
});

test('the ends that the cutter gives become ranges without a gap', async () => {
  const text = 'x'.repeat(200_000);
  const cut = await segmentLarge(text, 'en', cutterWith(ok(Uint32Array.of(7, 200_000))), unaborted);
  expect(cut).toEqual(
    ok([
      { startChars: 0, endChars: 7 },
      { startChars: 7, endChars: 200_000 },
    ]),
  );
});

test('a failure of the cutter is told', async () => {
  const failure = fail('cancelled', 'cancelled');
  expect(await segmentLarge('x'.repeat(200_000), 'en', cutterWith(failure), unaborted)).toEqual(failure);
});
