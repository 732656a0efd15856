import { type ReactNode, useMemo } from 'react';
import { assertNever } from '../../contract/errors';
import type { BlockView, Section, SectionView } from '../../contract/story';
import { Block } from './block';
import { useTexts } from './model-context';
import { type BlockGroup, groupBlocks, headingLevels } from './outline';
import { markIn, type Stretch } from './segments';

interface SectionTextProps {
  readonly section: Section;
  readonly view: SectionView;
  readonly language: string;
  readonly mark: Stretch | null;
}

interface GroupProps {
  readonly kind: BlockGroup['kind'];
  readonly children: ReactNode;
}

/** The element around blocks that belong together. A table is told row by row, so it is a group of lines, not a grid. */
function Group({ kind, children }: GroupProps): ReactNode {
  const { t } = useTexts();
  switch (kind) {
    case 'list':
      return <ul>{children}</ul>;
    case 'quotation':
      return <blockquote>{children}</blockquote>;
    case 'table':
      return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
        <div role="group" className="table" aria-label={t('story.table')}>
          {children}
        </div>
      );
    case 'image':
      return <figure aria-label={t('story.image')}>{children}</figure>;
    case 'single':
      return children;
    default:
      return assertNever(kind);
  }
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
      {groups.map(({ kind, blocks }) => (
        <Group key={blocks[0]?.startChars} kind={kind}>
          {blocks.map(draw)}
        </Group>
      ))}
    </div>
  );
}
