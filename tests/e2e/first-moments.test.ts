import { afterEach, expect, test } from 'vitest';
import { dataFolder } from '../support/data-folder';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { until } from '../support/until';
import { importStory, shows, storedSettings } from '../support/window';

describeWith(['electron', 'screen'], 'the first moments', () => {
  let run: RunningApp | undefined;

  afterEach(async () => {
    await run?.close();
    run = undefined;
  });

  test('the focused headline has its ring before any key was pressed', async () => {
    run = await launch();
    const { page } = run;
    const ring = () =>
      page.evaluate(() => {
        const focused = document.activeElement;
        if (focused?.getAttribute('role') !== 'option') return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        return outlineStyle === 'solid' ? Number.parseFloat(outlineWidth) : 0;
      });
    await until('focus on a headline', async () => (await ring()) !== null);
    expect(await ring()).toBeGreaterThanOrEqual(3);
  });

  test('the first story of an empty library is shown when it comes in', async () => {
    const data = await dataFolder();
    await data.write('settings.json', storedSettings({ showEdition: false }));
    run = await launch({ data });
    const headline = 'Ferry returns after the storm';
    const article =
      'The ferry sailed again on Monday, two days after the storm. Nobody was hurt, the harbour office said.';
    const summary = 'The storm had kept it in port since Saturday.';
    await importStory(run.page, 'ferry.txt', [article, headline, summary].join('\n'));
    await shows(run.page, headline);
  });
});
