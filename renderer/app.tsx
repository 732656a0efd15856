import { type ReactNode, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createFindCommand } from './a11y/keys';
import { isPageRegion } from './a11y/regions';
import { useKeys } from './a11y/use-keys';
import { runCommand } from './state/commands';
import type { Model } from './state/model';
import { currentRegion, isAtPlace } from './state/navigate';
import { useStore } from './state/store';
import { isOverlayOpen } from './state/ui';
import { ContextMenu } from './views/context-menu';
import { Dialogs } from './views/dialogs';
import { DropZone } from './views/drop-zone';
import { Feeds } from './views/feeds';
import { Headlines } from './views/headlines';
import { ModelContext } from './views/model-context';
import { narrowQuery } from './views/narrow';
import { PlayerBar } from './views/player-bar';
import { Story } from './views/story';
import { TopBar } from './views/top-bar';

function useShortcuts(model: Model): void {
  const platform = useStore(model.shell, (shell) => shell.platform);
  const find = useMemo(() => createFindCommand(platform), [platform]);
  useKeys(
    find,
    () => ({
      isOverlayOpen: isOverlayOpen(model.ui.get()),
      isAtPlace: model.settings.get().spacePlays && isAtPlace(),
    }),
    (id) => runCommand(model, id),
  );
}

/** When the window becomes narrow, the region that has the focus is the one that stays. */
function useNarrowRegion({ ui }: Model): void {
  useEffect(() => {
    const query = matchMedia(narrowQuery);
    const onChange = (): void => {
      const region = currentRegion();
      if (isPageRegion(region)) ui.update((state) => ({ ...state, region }));
    };
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [ui]);
}

/** Tells tests that list and first story are on screen. */
function useReadySign(model: Model): void {
  const isReady = useStore(model.ui, (ui) => ui.isReady);
  useEffect(() => {
    if (isReady) document.documentElement.dataset.ready = 'true';
  }, [isReady]);
}

function Window({ model }: { readonly model: Model }): ReactNode {
  const region = useStore(model.ui, (ui) => ui.region);
  const isReady = useStore(model.ui, (ui) => ui.isReady);
  useShortcuts(model);
  useNarrowRegion(model);
  useReadySign(model);
  return (
    <>
      <div className="window" data-visible={region}>
        <TopBar />
        <Feeds />
        {isReady ? <Headlines /> : <section className="headlines" />}
        <Story />
        <PlayerBar />
      </div>
      <ContextMenu />
      <Dialogs />
      <DropZone />
    </>
  );
}

/** The whole page. */
export function App({ model }: { readonly model: Model }): ReactNode {
  const { i18n } = useTranslation(undefined, { i18n: model.texts });
  return (
    <I18nextProvider i18n={model.texts}>
      <I18nProvider locale={i18n.language === 'es' ? 'es-ES' : 'en-US'}>
        <ModelContext value={model}>
          <Window model={model} />
        </ModelContext>
      </I18nProvider>
    </I18nextProvider>
  );
}
