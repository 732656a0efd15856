import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { CoreHost } from './core-host';
import type { Grants } from './grants';
import type { PageEvents } from './page-events';
import type { Surroundings } from './surroundings';
import { realTimer } from './timer';

interface CoreStartParts {
  readonly surroundings: Surroundings;
  readonly grants: Grants;
  readonly events: PageEvents;
  readonly onGaveUp: () => void;
}

/** The core in a utility process of its own. It is told the data folder in the same words as the shell was. */
export function createCore({ surroundings, grants, events, onGaveUp }: CoreStartParts): CoreHost {
  const { out, paths, log } = surroundings;
  const program = join(out, 'main', 'core-process.cjs');
  return new CoreHost({
    fork: () =>
      utilityProcess.fork(program, ['--data-dir', paths.folder], { serviceName: 'Crier core', stdio: 'inherit' }),
    timer: realTimer,
    log,
    onEvent: events.pass,
    onUpChanged: (isUp) => events.emit('core.changed', { isUp }),
    onGaveUp,
    grants: grants.unspent,
  });
}
