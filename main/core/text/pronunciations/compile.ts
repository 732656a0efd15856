import type { Pronunciation } from '../../../../contract/pronunciations';
import { primaryLanguage } from '../language-tag';
import type { Pronouncer, Replacement } from '../replacement';
import { type Folded, fold, lowered } from './folded';
import { compilePattern, type Effort, type Match } from './pattern';

/** All patterns together, for one sentence. */
const effortPerSentence = 50_000_000;

interface Prepared {
  readonly rule: Pronunciation;
  find(folded: Folded, lower: string, effort: Effort): readonly Match[];
}

interface Found extends Replacement {
  /** Place of the rule in its list. */
  readonly order: number;
}

/**
 * Makes the finder of rules that were checked. Where two match in one place the longer match wins, then the later rule: "AI Act" beats
 * "AI", and what was written last beats what was written first. The answer is the same for the same text.
 */
export function compilePronunciations(rules: readonly Pronunciation[]): Pronouncer {
  const prepared = rules.map(prepare);
  return {
    find(text) {
      const folded = fold(text);
      const lower = lowered(folded.text);
      const effort = { left: effortPerSentence };
      const found = prepared.flatMap(({ rule, find }, order) =>
        find(folded, lower, effort).map(
          (match): Found => ({ ...toSource(folded, match), words: rule.sayAs ?? '', order }),
        ),
      );
      return withoutOverlaps(found);
    },
  };
}

/** Rules that hold for a language: its own, those of its primary language and those for all. */
export function rulesFor<T extends Pronunciation>(language: string, rules: readonly T[]): readonly T[] {
  const tag = language.toLowerCase();
  const primary = primaryLanguage(language);
  return rules.filter((rule) => {
    const wanted = rule.language.toLowerCase();
    if (wanted === 'all') return true;
    return wanted.includes('-') ? `${tag}-`.startsWith(`${wanted}-`) : primaryLanguage(wanted) === primary;
  });
}

function prepare(rule: Pronunciation): Prepared {
  if (rule.match === 'pattern') {
    const compiled = compilePattern(rule.text, rule.matchCase);
    return { rule, find: ({ text }, _lower, effort) => (compiled.ok ? compiled.pattern.find(text, effort) : []) };
  }
  const { text } = fold(rule.text);
  const wanted = rule.matchCase ? text : lowered(text);
  const isWord = rule.match === 'word';
  return { rule, find: (folded, lower) => occurrences(rule.matchCase ? folded.text : lower, wanted, isWord) };
}

function occurrences(text: string, wanted: string, isWord: boolean): readonly Match[] {
  const found: Match[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
    const end = start + wanted.length;
    if (!isWord || (isEdge(text, start) && isEdge(text, end))) found.push({ start, end });
  }
  return found;
}

/** Scripts that write without spaces have no word ends to look for. */
const wordCharacter =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]/u;

/** Not between two letters or figures. */
function isEdge(text: string, at: number): boolean {
  return !(wordCharacter.test(characterBefore(text, at)) && wordCharacter.test(characterAfter(text, at)));
}

const characterAfter = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

function characterBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(at - 1);
}

const toSource = ({ starts, ends }: Folded, { start, end }: Match): Match => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});

function withoutOverlaps(found: readonly Found[]): readonly Replacement[] {
  const best = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || b.order - a.order || a.start - b.start);
  const taken: Found[] = [];
  const covered = new Set<number>();
  for (const each of best) {
    const units = Array.from({ length: each.end - each.start }, (_, index) => each.start + index);
    if (units.length === 0 || units.some((unit) => covered.has(unit))) continue;
    for (const unit of units) covered.add(unit);
    taken.push(each);
  }
  return taken.sort((a, b) => a.start - b.start).map(({ start, end, words }) => ({ start, end, words }));
}
