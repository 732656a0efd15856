// Draws crier.svg at every size that a desktop asks for: node assets/icons/build.mjs (needs a screen and an Electron).
// ELECTRON names another Electron than the npm package's own. The results are committed; run this after a change of the drawing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** Types of PNG entries in an icon file of macOS. */
const icnsTypes = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512 };

/** Runs inside Electron: answers one line of JSON with a PNG for each size. */
const drawing = `
const { app, BrowserWindow } = require('electron');
const sizes = ${JSON.stringify(sizes)};
const svg = ${JSON.stringify(readFileSync(join(here, 'crier.svg'), 'utf8'))};
async function draw(sizes, svg) {
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  await image.decode();
  return sizes.map((size) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, size, size);
    return canvas.toDataURL('image/png').split(',')[1];
  });
}
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  const pictures = await window.webContents.executeJavaScript('(' + draw + ')(' + JSON.stringify(sizes) + ',' + JSON.stringify(svg) + ')');
  process.stdout.write('pictures ' + JSON.stringify(pictures) + '\\n', () => app.quit());
});
`;

function drawAll() {
  const folder = mkdtempSync(join(tmpdir(), 'crier-icons-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"name":"crier-icons","main":"main.cjs"}');
    writeFileSync(join(folder, 'main.cjs'), drawing);
    const electron = process.env.ELECTRON ?? createRequire(import.meta.url)('electron');
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const result = spawnSync(electron, [...sandbox, folder], { encoding: 'utf8', maxBuffer: 1 << 26, timeout: 60_000 });
    const answer = /^pictures (.*)$/m.exec(result.stdout);
    if (!answer) throw new Error(`Electron drew nothing: ${result.error ?? result.stderr}`);
    return new Map(JSON.parse(answer[1]).map((text, index) => [sizes[index], Buffer.from(text, 'base64')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An .ico file: a table of contents and PNG files. 256 is written as 0. */
function ico(pictures) {
  const chosen = icoSizes.map((size) => ({ size, png: pictures.get(size) }));
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  chosen.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...chosen.map(({ png }) => png)]);
}

/** An .icns file: tagged PNG files, lengths big-endian and with their own eight bytes. */
function icns(pictures) {
  const tagged = (tag, content) => {
    const head = Buffer.alloc(8);
    head.write(tag, 0, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  const entries = Object.entries(icnsTypes).map(([type, size]) => tagged(type, pictures.get(size)));
  return tagged('icns', Buffer.concat(entries));
}

const pictures = drawAll();
for (const [size, png] of pictures) writeFileSync(join(here, `${size}x${size}.png`), png);
writeFileSync(join(here, 'crier.ico'), ico(pictures));
writeFileSync(join(here, 'crier.icns'), icns(pictures));
