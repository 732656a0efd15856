import { expect, test } from 'vitest';
import { logInto } from '../../../main/shell/log';

test('a log line is one JSON object with codes and numbers, and never a text', () => {
  const lines: string[] = [];
  const log = logInto({ write: (line) => lines.push(line) }, () => new Date(0));
  log.warn('page-gone', { reason: 'crashed', exitCode: 5, title: 'Budget passed in the night' });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'warn',
    time: '1970-01-01T00:00:00.000Z',
    event: 'page-gone',
    reason: 'crashed',
    exitCode: 5,
    title: '[26 characters]',
  });
  expect(lines[0]?.endsWith('\n')).toBe(true);
});
