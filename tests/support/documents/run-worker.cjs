/** Gives the files named on the command line to a built worker, one after the other, and prints a line of JSON for each answer. */
const { readFileSync } = require('node:fs');
const { basename } = require('node:path');
const { Worker } = require('node:worker_threads');

const [workerFile, ...paths] = process.argv.slice(2);
const worker = new Worker(workerFile);
const giveNext = () => {
  const path = paths.shift();
  if (path === undefined) process.exit(0);
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  worker.postMessage({ file, nowMs: 0 });
};
worker.on('message', (answer) => {
  if (answer === 'goes-on') return;
  const headlines = answer.ok ? answer.value.texts.map(({ headline }) => headline) : answer.error.code;
  console.log(JSON.stringify({ node: process.version, headlines }));
  giveNext();
});
worker.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
giveNext();
