import type { Handlers } from '../../../contract/commands';
import { ok } from '../../../contract/errors';
import type { Context } from './context';

type PronunciationCommand =
  | 'pronunciations.list'
  | 'pronunciations.save'
  | 'pronunciations.remove'
  | 'pronunciations.text'
  | 'pronunciations.setText'
  | 'pronunciations.importToken'
  | 'pronunciations.exportToken';

export function pronunciationHandlers({
  pronunciations,
  ports: { files },
}: Context): Pick<Handlers<'core'>, PronunciationCommand> {
  return {
    'pronunciations.list': () => pronunciations.list(),
    'pronunciations.save': ({ rule, ruleId }) => pronunciations.save(rule, ruleId),
    'pronunciations.remove': ({ ruleId }) => pronunciations.remove(ruleId),
    'pronunciations.text': async () => {
      const text = await pronunciations.text();
      return text.ok ? ok({ text: text.value }) : text;
    },
    'pronunciations.setText': ({ text }) => pronunciations.setText(text),
    'pronunciations.importToken': async ({ token }) => {
      const file = await files.readGranted(token);
      return file.ok ? pronunciations.importBytes(file.value.bytes) : file;
    },
    'pronunciations.exportToken': async ({ token }) => {
      const text = await pronunciations.text();
      return text.ok ? files.writeGranted(token, text.value) : text;
    },
  };
}
