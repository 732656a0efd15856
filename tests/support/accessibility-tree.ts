import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { until } from './until';

/** An object as assistive technology on Linux receives it. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly states: readonly string[];
  readonly description?: string;
  /** Heading level. */
  readonly level?: number;
  /** Place in its list, from 1. */
  readonly position?: number;
  readonly setSize?: number;
  readonly live?: string;
  readonly keys?: string;
  readonly children: readonly AccessibleNode[];
}

export interface FocusedNode extends Omit<AccessibleNode, 'children'> {
  readonly text?: string;
  readonly caret?: number;
  /** Half-open ranges of `text`. */
  readonly selections?: readonly (readonly [number, number])[];
}

export interface AccessibilityEvent {
  readonly kind: 'focus' | 'announcement';
  /** Wall-clock milliseconds. */
  readonly atMs: number;
  readonly object: FocusedNode;
  /** What was put into a live region. */
  readonly data?: string;
}

export interface AccessibilityWatch {
  events(): readonly AccessibilityEvent[];
  clear(): void;
  stop(): void;
}

/** pyatspi belongs to the system's Python; another `python3` in PATH does not have it. */
const python = '/usr/bin/python3';
const script = join(import.meta.dirname, 'atspi.py');

async function ask(pid: number, question: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(python, [script, String(pid), question], {
    maxBuffer: 1 << 26,
    timeout: 60_000,
  });
  return JSON.parse(stdout);
}

/** The page's whole tree; waits up to 20 seconds for it. */
export const accessibilityTree = async (pid: number) => (await ask(pid, 'tree')) as AccessibleNode;

export const accessibleFocus = async (pid: number) => (await ask(pid, 'focus')) as FocusedNode | null;

export const allNodes = (node: AccessibleNode): readonly AccessibleNode[] => [node, ...node.children.flatMap(allNodes)];

/** The only object with this role and name; throws when there is none or more than one. */
export function nodeCalled(tree: AccessibleNode, role: string, name: string): AccessibleNode {
  const found = allNodes(tree).filter((node) => node.role === role && node.name === name);
  if (found.length === 1 && found[0]) return found[0];
  throw new Error(`${found.length} objects with role ${role} and name ${name}`);
}

/** Changes of focus and announcements as they come, from now on. */
export async function watchAccessibility(pid: number): Promise<AccessibilityWatch> {
  const watcher = spawn(python, [script, String(pid), 'watch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let isReady = false;
  let events: AccessibilityEvent[] = [];
  createInterface({ input: watcher.stdout }).on('line', (line) => {
    const message = JSON.parse(line) as AccessibilityEvent | { readonly ready: true };
    if ('ready' in message) isReady = true;
    else events.push(message);
  });
  await until('the accessibility watcher', () => isReady || watcher.exitCode, { timeoutMs: 30_000 });
  if (!isReady) throw new Error(`atspi.py ended with ${watcher.exitCode}`);
  return {
    events: () => [...events],
    clear() {
      events = [];
    },
    stop: () => watcher.stdin.end(),
  };
}
