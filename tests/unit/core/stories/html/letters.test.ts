import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { htmlToBlocks, treeToBlocks } from '../../../../../main/core/stories/html/html-to-blocks';
import { randomFrom } from '../../../../support/random';

/** HTML with the words that can be seen in it, in order; images within a sentence are left out, because they follow it. */
interface Sample {
  readonly html: string;
  readonly words: readonly string[];
}

const around =
  'div p span b i a section blockquote ul li h2 h3 pre table tr td figure figcaption font x-card article em strong'.split(
    ' ',
  );
const unseen = ['script', 'style', 'template', 'svg', 'noscript', 'form', 'p hidden', 'div aria-hidden="true"'];

function sampleOf(random: () => number): Sample {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let count = 0;
  const word = () => {
    count += 1;
    return `w${count}${pick(['é', 'ß', '漢', 'ع', 'x'])}`;
  };
  const words: string[] = [];
  const build = (depth: number): string => {
    if (depth === 0 || random() < 0.25) {
      const own = word();
      words.push(own);
      return pick([own, ` ${own} `, `&#32;${own}\n`, `${own}&nbsp;`]);
    }
    if (random() < 0.1) return pick(['<br>', '<hr>', '<!-- no -->', '<br><br>', '<img src=x>']);
    if (random() < 0.1) {
      const name = pick(unseen);
      return `<${name}>${word()}</${name.split(' ')[0]}>`;
    }
    const name = pick(around);
    const children = Array.from({ length: 1 + Math.floor(random() * 4) }, () => build(depth - 1)).join('');
    return random() < 0.05 ? `<${name}>${children}` : `<${name}>${children}</${name}>`;
  };
  return { html: Array.from({ length: 5 }, () => build(6)).join(''), words };
}

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const told = (blocks: ReturnType<typeof htmlToBlocks>) =>
  letters(blocks.flatMap((block) => block.runs.map((run) => run.text)).join(''));

test('every letter that can be seen is told once, in order, and no other, in 400 random documents', {
  timeout: 60_000,
}, () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const { html, words } = sampleOf(randomFrom(seed));
    const expected = letters(words.join(''));
    expect(told(htmlToBlocks(html, { baseUrl: null })), `seed ${seed}: ${html}`).toBe(expected);
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    expect(told(treeToBlocks(document.body, { baseUrl: null })), `seed ${seed}, linkedom`).toBe(expected);
  }
});

test('no block is empty, begins or ends with a space, or is told twice as a separator', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const blocks = htmlToBlocks(sampleOf(randomFrom(seed)).html, { baseUrl: null });
    for (const [index, { kind, runs }] of blocks.entries()) {
      const text = runs.map((run) => run.text).join('');
      if (kind === 'separator') expect([text, index === 0, blocks[index + 1]?.kind]).not.toContain('separator');
      else expect(text, `seed ${seed}`).toMatch(kind === 'code' ? /\S$/u : /^\S(?:.*\S)?$/su);
    }
  }
});
