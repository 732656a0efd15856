import type { CommandName } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import type { Grants } from './grants';

const tokenOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'token' in input ? input.token : undefined;

const usesToken: ReadonlySet<CommandName> = new Set([
  'story.importToken',
  'pronunciations.importToken',
  'pronunciations.exportToken',
  'opml.importToken',
  'opml.exportToken',
]);

/**
 * Passes calls on to the core. The only look into them: a token that was used is not told to a restarted core again, so that it is good
 * for one import or export. A core that died with the call has not used it.
 */
export function createCoreCalls(
  call: (name: string, input: unknown) => Promise<Result<unknown>>,
  grants: Grants,
): (name: CommandName, input: unknown) => Promise<Result<unknown>> {
  return async (name, input) => {
    const result = await call(name, input);
    const isUsed = usesToken.has(name) && (result.ok || result.error.code !== 'core-down');
    const token = isUsed ? tokenOf(input) : undefined;
    if (typeof token === 'string') grants.spend(token);
    return result;
  };
}
