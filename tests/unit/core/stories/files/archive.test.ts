import { describe, expect, test } from 'vitest';
import { archiveLimits } from '../../../../../contract/limits';
import { openArchive } from '../../../../../main/core/stories/files/archive/open-archive';
import { endRecord, makeZip, type ZipPart } from '../../../../support/documents/make-zip';

const text = 'A ferry left the quay.\n'.repeat(50);

function open(parts: readonly ZipPart[]) {
  const opened = openArchive(makeZip(parts));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const refusal = (parts: readonly ZipPart[]) => {
  const opened = openArchive(makeZip(parts));
  return opened.ok ? null : [opened.error.code, opened.error.detail?.reason];
};

describe('an archive', () => {
  test('gives its entries as they were packed, deflated or stored', () => {
    const archive = open([
      { name: 'a.txt', data: text },
      { name: 'folder/', data: '' },
      { name: 'folder/b.txt', data: text, isStored: true },
    ]);
    expect(archive.names).toEqual(['a.txt', 'folder/b.txt']);
    for (const name of archive.names) {
      const read = archive.read(name);
      expect(read.ok && Buffer.from(read.value).toString()).toBe(text);
    }
  });

  test('tells of an entry that is not there', () => {
    expect(open([{ name: 'a.txt', data: text }]).read('b.txt')).toMatchObject({ error: { code: 'not-found' } });
  });

  test('may have a comment behind its directory', () => {
    const bytes = makeZip([{ name: 'a.txt', data: text }]);
    const withComment = new Uint8Array([...bytes, ...Buffer.from('made by hand')]);
    withComment[bytes.length - 2] = 12;
    expect(openArchive(withComment)).toMatchObject({ ok: true });
  });

  test('inside an archive stays closed', () => {
    const inner = makeZip([{ name: '../evil.txt', data: text }]);
    const read = open([{ name: 'inner.zip', data: inner }]).read('inner.zip');
    expect(read.ok && Buffer.from(read.value).equals(Buffer.from(inner))).toBe(true);
  });
});

describe('an archive that is built to harm is refused', () => {
  test.each([
    '../evil.txt',
    'a/../../evil.txt',
    '..\\evil.txt',
    '/etc/passwd',
    'C:\\Windows\\evil.exe',
    'c:evil.exe',
    '\\\\server\\share\\evil.exe',
    '//server/share/evil',
    'good.txt\0.exe',
  ])('when a name leads outside: %j', (name) => {
    expect(
      refusal([
        { name: 'a.txt', data: text },
        { name, data: text },
      ]),
    ).toEqual(['unsafe-archive', 'names']);
  });

  test.each([
    ['the same', 'a.txt'],
    ['the same by a detour', './a.txt'],
    ['the same with the other stroke', 'x\\..\\..\\a.txt'],
  ])('when two entries have one name: %s', (_how, twin) => {
    expect(
      refusal([
        { name: 'a.txt', data: text },
        { name: twin, data: 'other' },
      ]),
    ).toEqual(['unsafe-archive', 'names']);
  });

  test('when an entry is a link', () => {
    expect(refusal([{ name: 'a.txt', data: '/etc/passwd', mode: 0o120777 }])).toEqual(['unsafe-archive', 'links']);
  });

  test('when it claims to become too large', () => {
    const part = { data: text, claimedBytes: archiveLimits.maxUnpackedBytes / 2 + 1 };
    expect(
      refusal([
        { name: 'a', ...part },
        { name: 'b', ...part },
      ]),
    ).toEqual(['unsafe-archive', 'size']);
  });

  test('when much comes from little', () => {
    expect(refusal([{ name: 'a', data: new Uint8Array(4 * 1024 * 1024) }])).toEqual(['unsafe-archive', 'ratio']);
  });

  test('when its entries share their bytes', () => {
    const bytes = makeZip([
      { name: 'a', data: text },
      { name: 'b', data: text },
    ]);
    const first = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const second = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(second).toBeGreaterThan(first);
    const view = new DataView(bytes.buffer);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    const opened = openArchive(bytes);
    expect(opened).toMatchObject({ error: { code: 'unsafe-archive', detail: { reason: 'overlap' } } });
  });

  test('when it has too many entries, before they are read', () => {
    const bytes = new Uint8Array(endRecord(archiveLimits.maxEntries + 1, 0, 0));
    expect(openArchive(bytes)).toMatchObject({ error: { code: 'unsafe-archive' } });
  });

  test('when an entry becomes larger than it claims, long before all of it is unpacked', () => {
    const archive = open([{ name: 'a', data: new Uint8Array(100 * 1024 * 1024), claimedBytes: 1_000 }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(archive.read('a')).toMatchObject({ error: { code: 'unsafe-archive' } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });
});

test('an archive with an encrypted entry is protected', () => {
  expect(refusal([{ name: 'a.txt', data: text, isEncrypted: true }])).toEqual(['protected-file', undefined]);
});

describe('a damaged archive', () => {
  const bytes = makeZip([{ name: 'a.txt', data: text }]);

  test('is told apart at every place where it can be cut off', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(openArchive(bytes.slice(0, length))).toMatchObject({ error: { code: 'unreadable-file' } });
    }
  });

  test('whose packed bytes are wrong gives no half text', () => {
    const broken = bytes.slice();
    broken.fill(0xff, 40, 60);
    const opened = openArchive(broken);
    expect(opened.ok && opened.value.read('a.txt')).toMatchObject({ error: { code: 'unreadable-file' } });
  });

  test('whose entry is shorter than it claims gives no half text', () => {
    const opened = openArchive(makeZip([{ name: 'a.txt', data: text, claimedBytes: text.length + 1 }]));
    expect(opened.ok && opened.value.read('a.txt')).toMatchObject({ error: { code: 'unreadable-file' } });
  });
});
