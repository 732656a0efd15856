import type { Facts } from '../machine-facts';
import { number, table, verdict } from '../table';
import type { FeedResults } from './results';
import type { FeedRow } from './row';
import { rowsOf } from './rows';

const withUnit = (value: number, { unit, digits = 0 }: FeedRow): string => `${grouped(number(value, digits))} ${unit}`;

/** 12,345: long numbers are hard to read and to hear. */
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',');

const cellsOf = (row: FeedRow): readonly (string | number)[] => [
  row.what,
  row.runs,
  withUnit(row.typical, row),
  row.slow && row.runs > 1 ? `${withUnit(row.slow.value, row)} (p${row.slow.percent})` : '',
  row.wanted ? `${row.wanted.text}, ${verdict(row.wanted.isMet)}` : '',
  row.rival ? `${row.rival.times.toFixed(1)} × ${row.rival.name}` : '',
];

/** The part of the page about feeds, pages and the library, and what is printed. */
export function feedsReport(results: FeedResults, facts: Facts): string {
  const head = ['Feeds, pages and library', 'n', 'median', 'slow', 'wanted median', 'times the speed of'];
  return [
    facts.map(([what, value]) => `* ${what}: ${value}`).join('\n'),
    table(head, rowsOf(results).map(cellsOf)),
  ].join('\n\n');
}
