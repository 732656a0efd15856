import type { MessageValues } from '../base/messages';
import type { Problem } from './told';

/** What one check found: a sentence, and another one with what to do where something is missing. */
export interface Finding {
  readonly subject:
    | 'versions'
    | 'data'
    | 'database'
    | 'feeds'
    | 'network'
    | 'voices'
    | 'player'
    | 'sound'
    | 'electron'
    | 'display';
  readonly found: Problem;
  readonly advice?: Problem;
}

export type Check = () => Promise<readonly Finding[]>;

/** @param text key below `cli.doctor.` */
export const say = (subject: Finding['subject'], text: string, values: MessageValues = {}): Finding => ({
  subject,
  found: { key: `cli.doctor.${text}`, values },
});

/** @param text key below `cli.doctor.advice.` */
export const advise = (finding: Finding, text: string, values: MessageValues = {}): Finding => ({
  ...finding,
  advice: { key: `cli.doctor.advice.${text}`, values },
});
