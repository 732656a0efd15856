import { type ReactNode, useMemo } from 'react';
import type { BlockView, Section, SectionView } from '../../contract/story';
import { Block } from './block';
import { groupBlocks, headingLevels } from './outline';
import { markIn, type Stretch } from './segments';

interface SectionTextProps {
  readonly section: Section;
  readonly view: SectionView;
  readonly language: string;
  readonly mark: Stretch | null;
}

const lengthOf = (block: BlockView): number => block.runs.reduce((sum, run) => sum + run.text.length, 0);

/** The blocks of a section in reading order. */
export function SectionText({ section, view, language, mark }: SectionTextProps): ReactNode {
  const groups = useMemo(() => groupBlocks(view.blocks), [view.blocks]);
  const levels = useMemo(() => headingLevels(view.blocks), [view.blocks]);
  const draw = (block: BlockView): ReactNode => (
    <Block
      key={block.startChars}
      block={block}
      section={section}
      headingLevel={levels.get(block)}
      mark={markIn(mark, block.startChars, lengthOf(block))}
    />
  );
  return (
    <div className="text" lang={language}>
      {groups.map(({ kind, blocks }) => {
        const drawn = blocks.map(draw);
        const key = blocks[0]?.startChars;
        if (kind === 'list') return <ul key={key}>{drawn}</ul>;
        if (kind === 'quotation') return <blockquote key={key}>{drawn}</blockquote>;
        return drawn;
      })}
    </div>
  );
}
