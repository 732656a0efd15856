import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../../contract/story';
import { htmlToBlocks, treeToBlocks } from '../../../../../main/core/stories/html/html-to-blocks';
import { textOf } from '../../../../support/source';

/** In each, the word "safe" is all that a person should get; "pwned" is what an attacker wants to run, open or say. */
const fragments = JSON.parse(textOf('tests/fixtures/html/hostile-fragments.json')) as readonly string[];

const options = { baseUrl: 'https://news.example/world/', language: 'en' };
const fromTree = (html: string) =>
  treeToBlocks(parseHTML(`<html><head></head><body>${html}</body></html>`).document.body, options);

const runsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => block.runs);

describe('a hostile fragment', () => {
  test.each(fragments.map((html) => [JSON.stringify(html), html]))(
    '%s leaves its word and nothing else',
    (_shown, html) => {
      const runs = runsOf(htmlToBlocks(html, options));
      expect(runs.map((run) => run.text).join('')).toBe('safe');
      for (const { href = 'https:' } of runs) expect(href).toMatch(/^(https?|mailto):/);
      expect(
        runs.every((run) =>
          Object.keys(run).every((key) => ['text', 'href', 'emphasis', 'strong', 'language'].includes(key)),
        ),
      ).toBe(true);
    },
  );

  test.each(fragments.map((html) => [JSON.stringify(html), html]))(
    '%s leaves no unsafe link in a linkedom tree',
    (_shown, html) => {
      for (const { href = 'https:' } of runsOf(fromTree(html))) expect(href).toMatch(/^(https?|mailto):/);
    },
  );

  test('harms no fragment after it', () => {
    const closed = fragments.filter((html) => !/^safe<|<b><p>|<a href="javascript:pwned\(\)"><a/.test(html));
    const all = runsOf(htmlToBlocks(closed.map((html) => `<div>${html}</div>`).join(''), options));
    expect(all.map((run) => run.text).join('')).not.toContain('pwned');
  });
});
