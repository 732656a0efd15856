import { describe, expect, test } from 'vitest';
import { externalAddress } from '../../../main/shell/external-address';

describe('is opened, and its host is said first', () => {
  test.each([
    ['https://example.org', 'https://example.org/', 'example.org'],
    ['http://example.org:8080/a?b#c', 'http://example.org:8080/a?b#c', 'example.org:8080'],
    ['HTTPS://EXAMPLE.ORG/', 'https://example.org/', 'example.org'],
    ['https://exämple.org/', 'https://xn--exmple-cua.org/', 'xn--exmple-cua.org'],
    ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
    ['http://192.168.0.1/', 'http://192.168.0.1/', '192.168.0.1'],
    ['http://0x7f.1/', 'http://127.0.0.1/', '127.0.0.1'],
    ['mailto:desk@example.org', 'mailto:desk@example.org', 'desk@example.org'],
    ['mailto:desk@example.org?subject=A%20line', 'mailto:desk@example.org?subject=A%20line', 'desk@example.org'],
    ['mailto:desk@example.org?attach=/etc/passwd', 'mailto:desk@example.org', 'desk@example.org'],
    ['mailto:desk@example.org?subject=a&ATTACHMENT=x', 'mailto:desk@example.org', 'desk@example.org'],
  ])('%s', (text, href, host) => {
    expect(externalAddress(text)).toEqual({ href, host });
  });
});

describe('is never opened', () => {
  test.each([
    'file:///etc/passwd',
    'file://server/share/x.exe',
    '\\\\server\\share\\x.exe',
    '//server/share',
    'http:\\\\example.org',
    'https://example.org\\@evil.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'crier://app/',
    'ftp://example.org/',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'vscode://file/etc/passwd',
    'steam://run/1',
    'tel:+100',
    'ssh://-oProxyCommand=x/',
    'https://user:secret@example.org/',
    'https://example.org@evil.example/',
    'https://',
    'https:///',
    'https://exa mple.org/',
    'https://example.org/\u202egnp.exe',
    'https://example.org/\u0000',
    'https://example.org/\r\nX: y',
    'https://example.org/\u2028',
    'mailto:',
    'mailto:nobody',
    'mailto:a@b@c',
    'mailto:a@b/c',
    '-h',
    '',
    'example.org',
    '/etc/passwd',
    'C:\\Windows\\System32\\calc.exe',
    'C:/Windows/System32/calc.exe',
  ])('%j', (text) => {
    expect(externalAddress(text)).toBeNull();
  });
});
