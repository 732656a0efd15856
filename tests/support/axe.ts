import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, levels A to AAA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa'];
/** Rules of axe's own: one main landmark, headings in order … Right for a whole page, not for a part of one. */
const goodPractice = 'best-practice';

/** One line for each element that breaks a rule: rule, element, why. */
export async function axeViolations(page: Page, { isWholePage = true } = {}): Promise<readonly string[]> {
  // The debugger evaluates outside the page's content security policy: nothing has to be weakened for the check.
  await page.evaluate(`if (!window.axe) { ${source} }; undefined`);
  const values = isWholePage ? [...wcag, goodPractice] : wcag;
  const options: RunOptions = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
  const results = await page.evaluate(
    (run) =>
      (window as unknown as { axe: { run(root: Document, o: RunOptions): Promise<AxeResults> } }).axe.run(
        document,
        run,
      ),
    options,
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
