import type { ReactNode } from 'react';
import type { Run } from '../../contract/story';
import { askLink, isOpenable } from '../state/links';
import { useModel } from './model-context';
import { type Segment, type Stretch, segmentsOf } from './segments';

function Piece({ segment }: { readonly segment: Segment }): ReactNode {
  if (!segment.isMarked) return segment.text;
  return (
    <span tabIndex={-1} data-mark="">
      {segment.text}
    </span>
  );
}

function Anchor({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactNode {
  const model = useModel();
  return (
    <a
      href={href}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        void askLink(model, href);
      }}
    >
      {children}
    </a>
  );
}

/** What a run's properties put around its text. No text is ever added: what is drawn stays what is spoken and found. */
function Dressed({ run, children }: { readonly run: Run; readonly children: ReactNode }): ReactNode {
  let drawn = children;
  if (run.strong) drawn = <strong>{drawn}</strong>;
  if (run.emphasis) drawn = <em>{drawn}</em>;
  if (run.language !== undefined) drawn = <span lang={run.language}>{drawn}</span>;
  if (run.href !== undefined && isOpenable(run.href)) drawn = <Anchor href={run.href}>{drawn}</Anchor>;
  return drawn;
}

interface RunsProps {
  readonly runs: readonly Run[];
  /** Where the first run begins in the section's text. */
  readonly startChars: number;
  readonly mark: Stretch | null;
}

/** The text of a block, with the marked stretch in elements that can hold the focus. */
export function Runs({ runs, startChars, mark }: RunsProps): ReactNode {
  let at = startChars;
  return runs.map((run) => {
    const start = at;
    at += run.text.length;
    return (
      <Dressed key={start} run={run}>
        {segmentsOf(run, start, mark).map((segment) => (
          <Piece key={segment.startChars} segment={segment} />
        ))}
      </Dressed>
    );
  });
}
