const { fork } = require('node:child_process');
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { encodeMessage } = require('./messages/codec.js');

const childPreload = path.join(__dirname, 'child.js');
/** File descriptor of the child's inbox; 0 to 3 are stdin, stdout, stderr and Node's channel. */
const inbox = 4;
/** Variables that would make another program of the child, or give away our own channel. */
const ownVariables = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'NODE_CHANNEL_FD'];

/**
 * `utilityProcess` on the machine's own Node (20 or newer) instead of Electron 22's Node 16. Same surface: postMessage, kill, pid, stdout,
 * stderr; events spawn, message, exit. MessagePorts cannot be transferred.
 */
class UtilityProcess extends EventEmitter {
  #child;
  #inbox;
  #isAlive = false;

  constructor(file, args, options) {
    super();
    this.#child = forkChild(file, args, options);
    this.#inbox = this.#child.stdio[inbox];
    // The child is gone: its `exit` tells.
    this.#inbox.on('error', () => {});
    this.stdout = this.#child.stdout;
    this.stderr = this.#child.stderr;
    this.#passOn(options.serviceName ?? 'Node Utility Process');
  }

  #passOn(name) {
    this.#child.on('spawn', () => {
      this.#isAlive = true;
      this.emit('spawn');
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('error', (error) => {
      console.error(`fallback: utility process "${name}": ${error.message}`);
      if (!this.#isAlive) this.emit('exit', 1);
    });
    this.#child.on('exit', (code, signal) => {
      this.#isAlive = false;
      this.emit('exit', code ?? 128);
      tellApp(name, code, signal);
    });
  }

  get pid() {
    return this.#isAlive ? this.#child.pid : undefined;
  }

  /** Throws a DataCloneError for what cannot be sent. Messages sent before `spawn` wait. */
  postMessage(message, transfer) {
    if (transfer?.length) throw new Error('fallback: a MessagePort cannot be given to a utility process');
    const bytes = encodeMessage(message);
    // Not `writable`: Node 16 says false of extra pipes.
    if (!this.#inbox.destroyed) this.#inbox.write(bytes);
  }

  kill() {
    return this.#isAlive || this.#child.exitCode === null ? this.#child.kill() : false;
  }
}

function forkChild(file, args, { env = process.env, execArgv = [], stdio = 'inherit', cwd }) {
  if (!path.isAbsolute(file)) throw new TypeError('utilityProcess.fork: modulePath must be absolute');
  const [, stdout, stderr] = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio];
  const childEnv = { ...env, ELECTRON_FALLBACK_CHILD: '1' };
  for (const name of ownVariables) delete childEnv[name];
  return fork(file, args, {
    execPath: process.env.ELECTRON_FALLBACK_NODE || process.env.npm_node_execpath || 'node',
    execArgv: ['--require', childPreload, ...execArgv],
    // For what the child sends; the other way is messages/codec.js through the inbox.
    serialization: 'advanced',
    env: childEnv,
    cwd,
    stdio: ['ignore', stdout, stderr, 'ipc', 'pipe'],
  });
}

function tellApp(name, code, signal) {
  const reason = code === 0 ? 'clean-exit' : signal ? 'killed' : 'crashed';
  const details = { type: 'Utility', reason, exitCode: code ?? 128, serviceName: 'node.mojom.NodeService', name };
  require('electron').app.emit('child-process-gone', {}, details);
}

/** Children are not killed at quit: their channel closes with this process, however it ends, and child.js then ends them. */
exports.installUtilityProcess = (electron) => {
  const forkUtility = (file, args = [], options = {}) =>
    Array.isArray(args) ? new UtilityProcess(file, args, options) : new UtilityProcess(file, [], args);
  if (electron.utilityProcess) electron.utilityProcess.fork = forkUtility;
  else Object.defineProperty(electron, 'utilityProcess', { value: { fork: forkUtility }, enumerable: true });
};
