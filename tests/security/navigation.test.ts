import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { holdInPlace } from '../../main/shell/navigation';

/** Item 13 of Electron's list. */
const hostile: readonly string[] = [
  'https://example.org/',
  'http://example.org/',
  'http://localhost:5173/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'file://server/share/x.html',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:crier://app/1-2-3',
  'about:blank',
  'about:srcdoc',
  'chrome://settings/',
  'devtools://devtools/',
  'view-source:crier://app/',
  'crier://evil/',
  'crier://app.evil/',
  'crier://app@evil/',
  'crier://app/another.html',
  'mailto:a@example.org',
  'ms-settings:',
  'ws://example.org/',
  '//example.org/',
  '',
];

class FakeContents extends EventEmitter {
  setWindowOpenHandler(): void {}
  setWebRTCIPHandlingPolicy(): void {}
}

const page = { scheme: 'crier:', host: 'app' };

/** Whether the way to an address is closed, told as Electron 22 (second argument) or as later versions (on the event) do. */
function isHeld(event: string, url: string, form: 'argument' | 'field', from = page): boolean {
  const contents = new FakeContents();
  holdInPlace(contents, from);
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  if (form === 'field') contents.emit(event, { preventDefault, url });
  else contents.emit(event, { preventDefault }, url);
  return isPrevented;
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  test.each(hostile)('to %j is prevented', (url) => {
    expect(isHeld(event, url, 'argument')).toBe(true);
    expect(isHeld(event, url, 'field')).toBe(true);
  });

  test('to the page itself is prevented too: the app alone loads it', () => {
    expect(isHeld(event, 'crier://app/', 'field')).toBe(true);
  });

  test('of a development server to itself is how it shows a change', () => {
    const dev = { scheme: 'http:', host: 'localhost:5173' };
    expect(isHeld(event, 'http://localhost:5173/', 'argument', dev)).toBe(false);
    expect(isHeld(event, 'http://localhost:5173/', 'field', dev)).toBe(false);
    expect(isHeld(event, 'https://example.org/', 'field', dev)).toBe(true);
    expect(isHeld(event, 'http://localhost:5173.evil.example/', 'field', dev)).toBe(true);
  });
});
