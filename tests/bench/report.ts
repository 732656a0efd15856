import { shareWithin } from '../support/word-errors';
import type { KeyToSound } from './key-to-sound';
import type { Facts } from './machine-facts';
import type { Memory } from './memory';
import { type Results, type Row, rowsOf } from './results';
import type { Speed } from './speed';
import { median, p90 } from './statistics';
import { number, table, verdict } from './table';
import type { WordTimes } from './word-times';

/** How many times sooner than the rival there must be sound. */
const wantedRatio = 4;

const wantedCell = ({ wanted }: Row): string => (wanted ? `${wanted.text}, ${verdict(wanted.isMet)}` : '');

/** The factor is wanted for what is prepared; for the rest it is told. */
function ratioCell({ values, ratio }: Row, rival: Results['rival']): string {
  if (ratio === undefined || !rival) return '';
  const times = median(rival) / median(values);
  const told = `${times.toFixed(1)} ×`;
  return ratio === 'wanted' ? `${told}, ${verdict(times >= wantedRatio)}` : told;
}

function timesTable(results: Results): string {
  const rows = rowsOf(results).map((row) => {
    const { what, values, digits } = row;
    return [
      what,
      values.length,
      number(median(values), digits),
      number(p90(values), digits),
      wantedCell(row),
      ratioCell(row, results.rival),
    ];
  });
  return table(
    ['Milliseconds', 'n', 'median', 'p90', 'wanted median', `faster than \`say\` (wanted ${wantedRatio} ×)`],
    rows,
  );
}

function stretchesTable({ system, builtIn }: Results): string {
  const row = (what: string, ways: readonly KeyToSound[]) => {
    const of = (key: keyof KeyToSound) => median(ways.map((way) => way[key])).toFixed(0);
    return [what, of('toPageMs'), of('toSamplesMs'), of('toSoundMs')];
  };
  return table(
    ['Median milliseconds', 'key → page', '→ samples in the page', '→ sound at the monitor'],
    [
      row('prepared, system voice', system.prepared),
      row('prepared, built-in voice', builtIn.prepared),
      row('not prepared, system voice', system.unprepared),
      row('not prepared, built-in voice', builtIn.unprepared),
    ],
  );
}

function speedTable({ system, builtIn }: Results): string {
  const row = (voice: string, { sentenceMs, realTimeFactor, wordsPerSecond }: Speed) => [
    voice,
    sentenceMs.length,
    median(sentenceMs).toFixed(0),
    p90(sentenceMs).toFixed(0),
    realTimeFactor.toFixed(4),
    wordsPerSecond.toFixed(0),
  ];
  return table(
    ['Synthesis through the core', 'sentences', 'median ms', 'p90 ms', 'real-time factor', 'words a second'],
    [row('system voice', system.speed), row('built-in voice', builtIn.speed)],
  );
}

function memoryTable({ hour }: Results): string {
  const row = (when: string, { core, page, all }: Memory) => [when, ...[core, page, all].map((mib) => mib.toFixed(0))];
  return table(
    ['MiB', 'core', 'page', 'whole app'],
    [
      row('story open, nothing read yet', hour.before),
      row(`most, while going through ${hour.minutes.toFixed(0)} minutes of speech`, hour.most),
      row('ten seconds after stop', hour.after),
    ],
  );
}

const wantedErrorMs = 30;
const wantedShare = 0.85;
const nearMs = 100;

/** Word times found by alignment, beside the sound shared out by characters in the same run. */
export function wordTimesTable(all: readonly WordTimes[]): string {
  const percent = (errors: readonly number[]) => `${(shareWithin(errors, nearMs) * 100).toFixed(0)} %`;
  const row = ({ voice, sentences, trusted, aligned, byCharacters, sentenceMs }: WordTimes) => [
    voice,
    `${trusted} of ${sentences}`,
    aligned.length,
    `${median(aligned).toFixed(0)}, ${verdict(median(aligned) <= wantedErrorMs)}`,
    p90(aligned).toFixed(0),
    `${percent(aligned)}, ${verdict(shareWithin(aligned, nearMs) >= wantedShare)}`,
    median(byCharacters).toFixed(0),
    percent(byCharacters),
    median(sentenceMs).toFixed(0),
  ];
  return table(
    [
      'Word times of a voice that tells none',
      'sentences trusted',
      'words',
      `median error, ms (wanted ≤ ${wantedErrorMs})`,
      'p90, ms',
      `within ${nearMs} ms (wanted ≥ ${wantedShare * 100} %)`,
      'by character count: median, ms',
      `by character count: within ${nearMs} ms`,
      'ms a sentence',
    ],
    all.map(row),
  );
}

/** The measured part of the page, and what is printed. */
export function report(results: Results, facts: Facts): string {
  const rival = results.rival ? [] : ['The rival was not measured: Festival is not installed.'];
  return [
    facts.map(([what, value]) => `* ${what}: ${value}`).join('\n'),
    timesTable(results),
    ...rival,
    stretchesTable(results),
    speedTable(results),
    memoryTable(results),
    wordTimesTable(results.wordTimes),
  ].join('\n\n');
}
