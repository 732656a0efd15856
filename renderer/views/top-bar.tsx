import type { ReactNode } from 'react';
import type { PageRegion } from '../a11y/regions';
import { useStore } from '../state/store';
import { MainMenu } from './main-menu';
import { useModel, useTexts } from './model-context';

const pageRegions: readonly PageRegion[] = ['feeds', 'headlines', 'story'];

/** The menu, and in the narrow layout the buttons that switch between the regions. */
export function TopBar(): ReactNode {
  const { ui } = useModel();
  const { t } = useTexts();
  const region = useStore(ui, (state) => state.region);
  return (
    <header className="top">
      <MainMenu />
      <div className="switch">
        {pageRegions.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={region === name}
            onClick={() => ui.update((state) => ({ ...state, region: name }))}
          >
            {t(`region.${name}`)}
          </button>
        ))}
      </div>
    </header>
  );
}
