/** Preloaded (`node --require`) into an emulated utility process: gives it `process.parentPort`, and ends it when Electron ends. */
const { EventEmitter } = require('node:events');
const { Socket } = require('node:net');
const { isMainThread } = require('node:worker_threads');
const { readMessages } = require('./messages/read-messages.js');

const inbox = 4;

// Workers of the child get the same preload, and so would its children.
if (isMainThread && process.env.ELECTRON_FALLBACK_CHILD === '1' && process.send) becomeUtilityProcess();

function becomeUtilityProcess() {
  hidePreload();
  const port = makePort(process.send.bind(process));
  // A utility process lives until it ends itself or its parent ends.
  process.channel.ref();
  process.on('disconnect', () => process.exit(0));
  Object.defineProperty(process, 'parentPort', { value: port, enumerable: true });
  Object.defineProperty(process, 'type', { value: 'utility', enumerable: true });
  // A real one has none: code must use parentPort.
  process.send = undefined;
}

function hidePreload() {
  delete process.env.ELECTRON_FALLBACK_CHILD;
  const at = process.execArgv.indexOf(__filename);
  if (at > 0) process.execArgv.splice(at - 1, 2);
}

/** As with a real port, messages wait for the first listener. */
function makePort(send) {
  const port = new EventEmitter();
  const waiting = [];
  const deliver = () => {
    while (waiting.length > 0 && port.listenerCount('message') > 0) port.emit('message', waiting.shift());
  };
  port.on('newListener', (name) => {
    if (name === 'message') process.nextTick(deliver);
  });
  port.start = () => {};
  port.postMessage = (message) => {
    // The parent may go at any time; `disconnect` then ends this process.
    if (process.connected) send(message, () => {});
  };
  readMessages(new Socket({ fd: inbox, readable: true, writable: false }), (data) => {
    waiting.push({ data, ports: [] });
    deliver();
  });
  return port;
}
