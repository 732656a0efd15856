import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDocx } from '../../support/documents/make-docx';
import { makeEpub } from '../../support/documents/make-epub';
import { describeWith } from '../../support/needs';
import { buildWorker } from '../engines/build-worker';

const repository = join(import.meta.dirname, '../../..');
const sentence = 'Seventeen boats were counted at the northern breakwater that morning.';

/** The Node inside the Electron that was found; in the fallback it is Node 16. */
describeWith(['electron'], "the worker in Electron's own Node", () => {
  let folder: string;
  let workerFile: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crier-old-node-'));
    workerFile = await buildWorker(folder, 'main/platform/files/file-worker.ts');
    const page = `<html><body><article><h1>Boats in a page</h1>${`<p>${sentence}</p>`.repeat(9)}</article></body></html>`;
    await writeFile(join(folder, 'a.docx'), makeDocx([{ text: sentence }], { title: 'Boats in Word' }));
    await writeFile(
      join(folder, 'a.epub'),
      makeEpub([{ file: 'a', label: 'Boats in a book', html: `<p>${sentence}</p>` }]),
    );
    await writeFile(join(folder, 'a.md'), `# Boats in Markdown\n\n${sentence}`);
    await writeFile(join(folder, 'a.html'), page);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('reads every kind of document', async () => {
    const runner = join(repository, 'tests/support/documents/run-worker.cjs');
    const pdf = join(repository, 'tests/fixtures/files/two-columns.pdf');
    const own = ['a.docx', 'a.epub', 'a.md', 'a.html'].map((name) => join(folder, name));
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const electron = process.env.CRIER_TEST_ELECTRON ?? '';
    const { stdout } = await promisify(execFile)(electron, [runner, workerFile, ...own, pdf], { env });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).headlines);
    expect(answers).toEqual([
      ['Boats in Word'],
      ['Boats in a book'],
      ['Boats in Markdown'],
      ['Boats in a page'],
      ['The Crier Weekly'],
    ]);
  });
});
