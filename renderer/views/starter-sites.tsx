import { type ReactNode, useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { StarterSite } from '../../contract/feeds';
import { starterLanguages, starterRegions, startersOf } from '../state/starters';
import { Choice, type Option } from './fields';
import { useModel, useTexts } from './model-context';
import { languageName } from './voice-options';

const all = 'all';

function regionName(region: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(region) ?? region;
  } catch {
    return region;
  }
}

function useStarters(): readonly StarterSite[] {
  const { call } = useModel();
  const [sites, setSites] = useState<readonly StarterSite[]>([]);
  useEffect(() => {
    let isWanted = true;
    // Without an answer the section is left out; an address can be typed all the same.
    void call('feeds.starters', {}).then((result) => {
      if (isWanted && result.ok) setSites(result.value);
    });
    return () => {
      isWanted = false;
    };
  }, [call]);
  return sites;
}

/** Well-known news sites by language and country. Enter or a click looks for the feed of one, as if its address had been typed. */
export function StarterSites({ onChoose }: { readonly onChoose: (url: string) => void }): ReactNode {
  const { t, language: own } = useTexts();
  const sites = useStarters();
  const languages = starterLanguages(sites);
  const [language, setLanguage] = useState<string>(own);
  const [region, setRegion] = useState<string>(all);
  if (sites.length === 0) return null;
  const chosen = languages.includes(language) ? language : all;
  const inLanguage = chosen === all ? null : chosen;
  const regions = starterRegions(sites, inLanguage);
  const inRegion = regions.includes(region) ? region : null;
  const anything: Option<string> = { id: all, name: t('addFeed.all') };
  const nameOf = (id: string): string => (id === 'world' ? t('addFeed.world') : regionName(id, own));
  return (
    <section className="starters">
      <h3>{t('addFeed.starters')}</h3>
      <Choice
        label={t('addFeed.starterLanguage')}
        options={[anything, ...languages.map((id) => ({ id, name: languageName(id, own) }))]}
        value={chosen}
        onChange={setLanguage}
      />
      <Choice
        label={t('addFeed.starterRegion')}
        options={[anything, ...regions.map((id) => ({ id, name: nameOf(id) }))]}
        value={inRegion ?? all}
        onChange={setRegion}
      />
      <p className="hint">{t('addFeed.startersHint')}</p>
      <ListBox
        aria-label={t('addFeed.starters')}
        className="starter-list"
        items={startersOf(sites, inLanguage, inRegion)}
        onAction={(url) => onChoose(String(url))}
      >
        {(site) => (
          <ListBoxItem id={site.url} className="menu-item" textValue={site.name}>
            <span lang={site.language}>{site.name}</span> <span className="count">{nameOf(site.region)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}
