import type { SpokenRule } from '../rule';
import { group } from './patterns';
import { spelled, stop, wordEnd } from './word-edges';

/** After these a letter is the name of a thing, and the stop ends a sentence: "Vitamin C. Norway". */
const lettered =
  'Plan|Vitamin|Hepatitis|Group|Class|Grade|Type|Team|Part|Section|Option|Exhibit|Generation|Gen|Category|Appendix|Schedule|Block|Series|League|Serie|an?|vitamin|hepatitis|grade|type|plan';

export const initialRules: readonly SpokenRule[] = [
  {
    name: 'letters with stops',
    order: 710,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.])(?<letters>(?:\p{Lu}\.){1,5}\p{Lu})(?:(?=['’]s)|(?![\p{L}\p{N}.])|${stop}(?<ending>['’]s|s)?${wordEnd})`,
      'gu',
    ),
    examples: {
      'The U.N. and the U.S. agreed.': 'The U N and the U S agreed.',
      'He left the U.S.': 'He left the U S.',
      'U.S.-led, a U.K.’s aide and J.D. Lowe': 'U S-led, a U K’s aide and J D Lowe',
      'At 5 p.m. it is no.': 'At five p m it is no.',
    },
    speak: ({ groups }) => spelled(group(groups, 'letters').replaceAll('.', '')) + group(groups, 'ending'),
  },
  {
    name: 'an initial before a name',
    order: 715,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.'’&-]|(?:${lettered}) )(?<initial>\p{Lu})\.(?= (?:\p{Lu}\.|\p{Lu}[\p{L}'’]))`,
      'gu',
    ),
    examples: {
      'George W. Bush met J. K. Marsh.': 'George W Bush met J K Marsh.',
      'Vitamin C. Norway has it, and so do I. Then': 'Vitamin C. Norway has it, and so do I. Then',
    },
    speak: ({ groups, index, input }) => {
      const initial = group(groups, 'initial');
      if (initial === 'I' && !/(?:^|\p{Lu}[\p{L}.]{0,20} )$/u.test(input.slice(Math.max(0, index - 22), index)))
        return null;
      return initial;
    },
  },
  {
    name: 'a short genus',
    order: 716,
    pattern: /(?<![\p{L}\p{N}.])(?<initial>[A-Z])\.(?= (?:coli|difficile|diff|aureus|elegans|auris)(?!\p{L}))/gu,
    examples: { 'an E. coli case': 'an E coli case', 'Plan E. colic': 'Plan E. colic' },
    speak: ({ groups }) => group(groups, 'initial'),
  },
];
