import type { Section } from '../../contract/story';
import type { Bound, Position } from './plan';
import { type Script, sectionAt, spanAt } from './script';

/** Characters of text. */
export interface ListeningShare {
  readonly doneChars: number;
  readonly totalChars: number;
}

/**
 * What is read by itself, and how much of it lies before `at`. Silent sentences are in neither number, as far as their part is loaded.
 */
export function listeningShare(script: Script, bound: Bound, at: Position): ListeningShare {
  const startChars = spanAt(script, at)?.startChars ?? 0;
  const own = script.plan[at.segment]?.section ?? 'article';
  const read = (section: Section, fromChars: number, toChars: number): number =>
    toChars - fromChars - silentChars(script, section, fromChars, toChars);
  const whole = (section: Section): number => read(section, 0, sectionChars(script, section));
  if (bound.kind === 'section') return { doneChars: read(own, 0, startChars), totalChars: whole(own) };
  if (bound.kind === 'selection') {
    const from = spanAt(script, bound.first)?.startChars ?? 0;
    const to = spanAt(script, bound.last)?.endChars ?? from;
    return { doneChars: read(own, from, startChars), totalChars: read(own, from, to) };
  }
  const order = [...new Set(script.plan.map(({ section }) => section))];
  const sum = (list: readonly Section[]) => list.reduce((total, section) => total + whole(section), 0);
  return { doneChars: sum(order.slice(0, order.indexOf(own))) + read(own, 0, startChars), totalChars: sum(order) };
}

function sectionChars(script: Script, section: Section): number {
  if (section === 'article') return [...script.views.values()][0]?.articleChars ?? 0;
  const segment = script.plan.findIndex((one) => one.section === section);
  return sectionAt(script, { segment, sentence: 0 })?.sentences.at(-1)?.endChars ?? 0;
}

/** Of the sentences that begin inside the stretch, each with the space behind it. */
function silentChars(script: Script, section: Section, fromChars: number, toChars: number): number {
  let chars = 0;
  for (const [segment, { section: own, silent }] of script.plan.entries()) {
    if (own !== section || !silent) continue;
    const sentences = sectionAt(script, { segment, sentence: 0 })?.sentences ?? [];
    for (const number of silent) {
      const startChars = sentences[number]?.startChars ?? 0;
      const nextChars = sentences[number + 1]?.startChars ?? sentences[number]?.endChars ?? 0;
      if (startChars >= fromChars && startChars < toChars) chars += nextChars - startChars;
    }
  }
  return chars;
}
