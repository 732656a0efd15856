import type { SpokenRule } from '../rule';
import { codeFigures, plural } from './code-figures';
import { group } from './patterns';

const end = String.raw`(?![\p{L}\p{N}]|[.,:/–-]\d)`;

function model(groups: RegExpExecArray['groups']): string {
  const type = codeFigures(group(groups, 'type'));
  const version = group(groups, 'version');
  if (version !== '') return `${type} ${codeFigures(version)}`;
  return group(groups, 'plural') === '' ? type : plural(type);
}

export const vehicleRules: readonly SpokenRule[] = [
  {
    name: 'Boeing types',
    order: 100,
    pattern: new RegExp(
      String.raw`(?:(?<=Boeing(?:['’]s)? )(?<type>7[0-8]7)(?:-(?<version>\d{1,3})(?=(?:ER|LR|F)?(?!\p{L}))|(?<plural>s)?${end})|(?<![\p{L}\p{N}.,:/$£€-])(?<max>7[0-8]7)(?= (?:MAX|Max|Dreamliner|Dreamliners)(?!\p{L})))`,
      'gu',
    ),
    examples: {
      'a Boeing 737-800 and Boeing’s 787-9':
        'a Boeing seven thirty-seven eight hundred and Boeing’s seven eighty-seven nine',
      'Boeing 747s and the 737 Max': 'Boeing seven forty-sevens and the seven thirty-seven Max',
      'some 737 planes': 'some seven hundred thirty-seven planes',
    },
    speak: ({ groups }) => (groups?.max === undefined ? model(groups) : codeFigures(groups.max)),
  },
  {
    name: 'Airbus types',
    order: 102,
    pattern:
      /(?<![\p{L}\p{N}])A(?<type>2[12]0|3[0-8]\d)(?:-(?<version>\d{3,4})(?!\d)|(?<plural>s)(?!\p{L})|(?<engine>neo|ceo|XLR|F)?(?!\p{L}))(?!\p{N})/gu,
    examples: {
      'an Airbus A320 or A350-1000': 'an Airbus A three twenty or A three fifty one thousand',
      'two A380s and an A321neo': 'two A three eighties and an A three twenty-one neo',
      'in A3205 and BA320': 'in A three two zero five and B A three two zero',
    },
    speak: ({ groups }) => {
      const engine = group(groups, 'engine');
      return `A ${model(groups)}${engine === '' ? '' : ` ${engine}`}`;
    },
  },
];
