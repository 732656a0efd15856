import type { Handlers } from '../../../contract/commands';
import { ok } from '../../../contract/errors';
import type { Context } from './context';

type RefreshCommand = 'refresh.start' | 'refresh.stop' | 'refresh.state';

export function refreshHandlers({ refresh }: Context): Pick<Handlers<'core'>, RefreshCommand> {
  return {
    'refresh.start': ({ feedIds }) => refresh.startDue('person', feedIds),
    'refresh.stop': () => {
      refresh.stop();
      return ok(null);
    },
    'refresh.state': () => ok(refresh.state()),
  };
}
