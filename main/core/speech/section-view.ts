import { maxParagraphChars } from '../../../contract/limits';
import type { BlockKind, BlockView, SectionView, SentenceSpan } from '../../../contract/story';
import type { Span } from '../text/long-sentence';
import { cutSentences } from '../text/segment';
import { silenceOfSentences } from '../text/silence/classify';
import { runsText, sliceRuns } from './block-text';
import type { Slab } from './plan';

/**
 * Slabs with their sentences, long paragraphs in pieces. Sentences without a letter or a figure are left out: nothing would be heard.
 * Those that the voice leaves out by default have the class that tells why.
 */
export function viewSlabs(slabs: readonly Slab[], language: string): Omit<SectionView, 'isStandIn'> {
  const blocks: BlockView[] = [];
  const sentences: SentenceSpan[] = [];
  for (const slab of slabs) {
    const text = runsText(sliceRuns(slab.block.runs, slab.fromChars, slab.toChars));
    const spans = cutSentences(text, language);
    const silences = silenceOfSentences({ kind: slab.block.kind, text, isAtEdge: slab.isAtEdge }, spans, language);
    let index = 0;
    for (const piece of piecesOf(spans)) {
      blocks.push(pieceView(slab, piece.startChars, piece.endChars));
      for (const { startChars, endChars } of piece.sentences) {
        const silence = silences[index] ?? null;
        index += 1;
        if (!/[\p{L}\p{N}]/u.test(text.slice(startChars, endChars))) continue;
        sentences.push({
          startChars: slab.startChars + startChars,
          endChars: slab.startChars + endChars,
          block: blocks.length - 1,
          ...(silence !== null && { silence }),
        });
      }
    }
  }
  return { blocks, sentences };
}

interface Piece extends Span {
  readonly sentences: readonly Span[];
}

function piecesOf(sentences: readonly Span[]): readonly Piece[] {
  const pieces: Span[][] = [[]];
  for (const sentence of sentences) {
    const start = pieces.at(-1)?.[0]?.startChars ?? sentence.startChars;
    if (sentence.endChars - start > maxParagraphChars) pieces.push([]);
    pieces.at(-1)?.push(sentence);
  }
  return pieces.map((group) => ({
    startChars: group[0]?.startChars ?? 0,
    endChars: group.at(-1)?.endChars ?? 0,
    sentences: group,
  }));
}

function pieceView({ block, fromChars, startChars }: Slab, pieceStart: number, pieceEnd: number): BlockView {
  const start = fromChars + pieceStart;
  const view = {
    ...block,
    runs: sliceRuns(block.runs, start, fromChars + pieceEnd),
    startChars: startChars + pieceStart,
  };
  return start > 0 ? { ...view, continues: true } : view;
}

/** A sentence of a view with its text. */
export interface PlannedSentence extends SentenceSpan {
  readonly text: string;
  /** Of its block. */
  readonly kind: BlockKind;
}

/** A sentence by its number in the view, or null when there is none. */
export function sentenceAt(view: Pick<SectionView, 'blocks' | 'sentences'>, index: number): PlannedSentence | null {
  const sentence = view.sentences[index];
  const block = sentence && view.blocks[sentence.block];
  if (sentence === undefined || block === undefined) return null;
  const text = runsText(
    sliceRuns(block.runs, sentence.startChars - block.startChars, sentence.endChars - block.startChars),
  );
  return { ...sentence, text, kind: block.kind };
}
