import { describe, expect, test } from 'vitest';
import { createPageEvents } from '../../../main/shell/page-events';

describe('events to the page', () => {
  test('of the shell are numbered upwards', () => {
    const sent: unknown[] = [];
    const events = createPageEvents((name, payload) => sent.push([name, payload]));
    events.emit('power.suspend', {});
    events.emit('core.changed', { isUp: true });
    expect(sent).toEqual([
      ['power.suspend', { rev: 1 }],
      ['core.changed', { rev: 2, isUp: true }],
    ]);
  });

  test('of the core keep the number of the core', () => {
    const sent: unknown[] = [];
    const events = createPageEvents((name, payload) => sent.push([name, payload]));
    events.emit('power.suspend', {});
    events.pass('library.changed', { rev: 77 });
    expect(sent[1]).toEqual(['library.changed', { rev: 77 }]);
  });
});
