import { memo, type ReactNode } from 'react';
import type { BlockView, Section } from '../../contract/story';
import { Runs } from './runs';
import type { Stretch } from './segments';

interface BlockProps {
  readonly block: BlockView;
  readonly section: Section;
  readonly mark: Stretch | null;
  readonly headingLevel?: 3 | 4 | 5 | 6 | undefined;
}

const tagOf = ({ block, headingLevel }: BlockProps): 'p' | 'li' | 'h3' | 'h4' | 'h5' | 'h6' | 'pre' => {
  if (block.kind === 'heading') return `h${headingLevel ?? 3}`;
  if (block.kind === 'item') return 'li';
  return block.kind === 'code' ? 'pre' : 'p';
};

const classOf = ({ kind, continues }: BlockView): string | undefined =>
  [kind === 'caption' ? 'caption' : '', continues ? 'continues' : ''].filter((name) => name !== '').join(' ') ||
  undefined;

/**
 * One block as one element. Its text nodes, joined, are exactly the block's text, and `data-start` says where that text stands in the
 * section: the highlight and the caret are found by counting from there.
 */
export const Block = memo(function Block(props: BlockProps): ReactNode {
  const { block, section, mark } = props;
  if (block.kind === 'separator') return <hr />;
  const Tag = tagOf(props);
  return (
    <Tag
      className={classOf(block)}
      data-section={section}
      data-start={block.startChars}
      data-level={block.kind === 'item' ? (block.level ?? 1) : undefined}
    >
      <Runs runs={block.runs} startChars={block.startChars} mark={mark} />
    </Tag>
  );
});
