import type { Block, Run } from '../../../../contract/story';
import type { Context } from './context';
import { flowsWithText } from './images';
import { appendText, codeRuns, collapsedRuns } from './runs';

const separator: Block = { kind: 'separator', runs: [] };

/** Puts text into blocks as it comes in reading order. A block takes its kind from where its first text stands. */
export class BlockWriter {
  private readonly written: Block[] = [];
  private open: Context | null = null;
  private runs: Run[] = [];
  private lineBreaks = 0;
  /** Images from within a paragraph, which follow it: a sentence is not torn apart. */
  private images: Block[] = [];

  get count(): number {
    return this.written.length;
  }

  text(text: string, context: Context): void {
    const isBlank = text.trim() === '';
    if (!isBlank) this.lineBreaks = 0;
    if (this.open === null && isBlank && context.kind !== 'code') return;
    this.open ??= context;
    appendText(this.runs, text, context.marks);
  }

  /** One break is a space, two begin a new paragraph; in code each is a line end. */
  lineBreak(context: Context): void {
    this.lineBreaks += 1;
    if (context.kind === 'code') this.text('\n', context);
    else if (this.lineBreaks > 1 && !context.isInCell) this.endBlock();
    else this.text(' ', context);
  }

  /** Begins a new line of code, unless one has just begun. */
  endLine(context: Context): void {
    if (this.open !== null && this.runs.at(-1)?.text.endsWith('\n') === false) this.text('\n', context);
  }

  image(alt: string, context: Context): void {
    const staysInLine = context.isInCell || context.kind === 'heading' || flowsWithText(alt, this.open !== null);
    const block: Block = { kind: 'image', runs: [{ text: alt, ...context.marks }] };
    if (staysInLine) this.text(alt, context);
    else if (this.open === null) this.add(block, collapsedRuns(block.runs));
    else this.images.push(block);
  }

  separator(): void {
    this.endBlock();
    const last = this.written.at(-1);
    if (last !== undefined && last.kind !== 'separator') this.written.push(separator);
  }

  endBlock(): void {
    const { open, runs, images } = this;
    this.open = null;
    this.runs = [];
    this.images = [];
    this.lineBreaks = 0;
    if (open !== null) {
      const { kind, level } = open;
      this.add(
        level === undefined ? { kind, runs } : { kind, level, runs },
        kind === 'code' ? codeRuns(runs) : collapsedRuns(runs),
      );
    }
    for (const image of images) this.add(image, collapsedRuns(image.runs));
  }

  /** Takes back the blocks from `index` on. */
  takeFrom(index: number): readonly Block[] {
    return this.written.splice(index);
  }

  push(block: Block): void {
    this.written.push(block);
  }

  /** Everything that was written, without a separator at the end. */
  blocks(): readonly Block[] {
    this.endBlock();
    return this.written.at(-1)?.kind === 'separator' ? this.written.slice(0, -1) : this.written;
  }

  private add(block: Block, runs: readonly Run[]): void {
    if (runs.length > 0) this.written.push({ ...block, runs });
  }
}
