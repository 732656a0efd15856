import shared from './data/shared.json';

/** Small words within names. */
const particles = new Set(
  'de da do dos das del della di du la le van von der den ter ten zu zum zur af av al el bin ibn ben y e o'.split(' '),
);
/** Of these, a name may begin with; the others are articles where they stand first. */
const firstParticles = new Set('de di van von al'.split(' '));
const agencies = new Set(shared.agencies.map((name) => name.toLowerCase()));
const nameWord = /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}'-]*\.?|(?:\p{Lu}\.-?)+|(?:[dDlLO]'|Mc|al-|el-)\p{Lu}[\p{L}\p{M}'-]*)$/u;
const handle = /^@[\p{L}\p{N}_.]{2,40}$/u;
/** More is a sentence in capitals. */
const maxNameWords = 5;

export const isAgency = (text: string): boolean => agencies.has(text.toLowerCase());

/** Whether a text is a person's name by its look: capitalised words, small ones between them; `notNames` in lower case. */
export function isName(text: string, notNames: ReadonlySet<string>, minWords = 1): boolean {
  if (handle.test(text)) return true;
  const words = text.split(' ');
  const [first = ''] = words;
  const [last = ''] = words.slice(-1);
  const capitalised = words.filter((word) => nameWord.test(word));
  const areKnown = words.every((word) => nameWord.test(word) || particles.has(word));
  const isNone = words.some((word) => !particles.has(word) && notNames.has(word.toLowerCase()));
  const isShort = words.length <= maxNameWords && capitalised.length >= minWords;
  const isBegun = nameWord.test(first) || firstParticles.has(first);
  return isBegun && areKnown && !isNone && isShort && !particles.has(last);
}
