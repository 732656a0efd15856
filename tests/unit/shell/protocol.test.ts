import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../main/shell/content-security-policy';
import { buildPageFiles, pageHandler } from '../../../main/shell/protocol';
import { silentWav } from '../../../main/shell/silence';

const page = { scheme: 'crier:', host: 'app' };
let folder = '';
let get: (address: string, init?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-page-'));
  const renderer = join(folder, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Crier</title>');
  await writeFile(join(renderer, 'assets', 'index-1a2b.js'), 'export {};');
  await writeFile(join(renderer, 'assets', 'index-1a2b.js.map'), '{}');
  await symlink(join(folder, 'secret.txt'), join(renderer, 'assets', 'link.txt'));
  const handle = pageHandler(buildPageFiles(renderer), page);
  get = (address, init) => handle(new Request(address, init));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the page gets', () => {
  test.each([
    ['crier://app/', 'text/html; charset=utf-8'],
    ['crier://app/index.html', 'text/html; charset=utf-8'],
    ['crier://app/assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
    ['crier://app/media/silence.wav', 'audio/wav'],
  ])('%s', async (address, contentType) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
  });
});

describe('nothing else exists:', () => {
  test.each([
    'crier://app/secret.txt',
    'crier://app/../secret.txt',
    'crier://app/assets/../../secret.txt',
    'crier://app/%2e%2e/secret.txt',
    'crier://app/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    'crier://app/..%5csecret.txt',
    'crier://app//etc/passwd',
    'crier://app/assets',
    'crier://app/assets/',
    'crier://app/assets/link.txt',
    'crier://app/assets/index-1a2b.js.map',
    'crier://app/INDEX.HTML',
    'crier://app/index.html%00.js',
    'crier://app/__proto__',
    'crier://app/constructor',
    'crier://evil/index.html',
    'crier://app.evil/index.html',
    'crier://app:80/index.html',
  ])('%s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await get('crier://app/', { method })).status).toBe(405);
});

test.each(['crier://app/', 'crier://app/media/silence.wav', 'crier://app/none', 'crier://evil/'])(
  'the policy comes with every answer, also with a refusal: %s',
  async (address) => {
    const { headers } = await get(address);
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('a file that vanished after the start is not found, and nothing breaks', async () => {
  const handle = pageHandler(
    new Map([['/a.js', { contentType: 'text/javascript', source: { path: join(folder, 'gone.js') } }]]),
    page,
  );
  expect((await handle(new Request('crier://app/a.js'))).status).toBe(404);
});

test('a build that is not there gives a page that is not found', async () => {
  const files = await buildPageFiles(join(folder, 'none'));
  expect([...files.keys()]).toEqual(['/media/silence.wav']);
});

test('a sound can be asked for in parts, so that it can be looped', async () => {
  const response = await get('crier://app/media/silence.wav', { headers: { range: 'bytes=40-51' } });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe('bytes 40-51/80044');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes).toEqual(Uint8Array.from(silentWav(10).subarray(40, 52)));
  expect((await get('crier://app/media/silence.wav', { headers: { range: 'bytes=90000-' } })).status).toBe(416);
});
