import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createAccessibility } from '../../../main/shell/accessibility';

class FakeApp extends EventEmitter {
  accessibilitySupportEnabled = false;
  readonly set: boolean[] = [];
  setAccessibilitySupportEnabled(enabled: boolean): void {
    this.set.push(enabled);
    // Chromium reports what it was told.
    this.emit('accessibility-support-changed', {}, enabled);
  }
}

function accessibility(desktop: { says: boolean } = { says: false }, app = new FakeApp()) {
  const told: boolean[] = [];
  const made = createAccessibility({
    app,
    askDesktop: () => Promise.resolve(desktop.says),
    onChanged: (isOn) => told.push(isOn),
  });
  return { made, app, told };
}

describe('accessibility support', () => {
  test('is switched on when the desktop says that assistive technology is on', async () => {
    const { made, app, told } = accessibility({ says: true });
    await made.ask();
    expect(made.isOn()).toBe(true);
    expect(app.set).toEqual([true]);
    expect(told).toEqual([true]);
  });

  test('is left off, and nothing is said, on a desktop without', async () => {
    const { made, app, told } = accessibility();
    await made.ask();
    expect([made.isOn(), app.set, told]).toEqual([false, [], []]);
  });

  test('is switched on by the setting, and off with it', () => {
    const { made, app } = accessibility();
    made.choose('on');
    made.choose('on');
    made.choose('system');
    expect(app.set).toEqual([true, false]);
  });

  test('stays on when the setting goes back to a desktop that says so', async () => {
    const { made, app } = accessibility({ says: true });
    made.choose('on');
    await made.ask();
    made.choose('system');
    expect(made.isOn()).toBe(true);
    expect(app.set).toEqual([true]);
  });

  test('follows a screen reader that is started and ended while Crier runs', async () => {
    const desktop = { says: false };
    const { made, told } = accessibility(desktop);
    await made.ask();
    desktop.says = true;
    await made.ask();
    desktop.says = false;
    await made.ask();
    expect(told).toEqual([true, false]);
  });

  test('that Chromium finds by itself is told to the page', () => {
    const { made, app, told } = accessibility();
    app.emit('accessibility-support-changed', {}, true);
    expect(made.isOn()).toBe(true);
    expect(told).toEqual([true]);
  });

  test('that was on before the start is known at once', () => {
    const app = new FakeApp();
    app.accessibilitySupportEnabled = true;
    expect(accessibility({ says: false }, app).made.isOn()).toBe(true);
  });
});
