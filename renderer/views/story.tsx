import type { MouseEvent, ReactNode } from 'react';
import type { StoryView } from '../../contract/story';
import { regionElement } from '../a11y/focus';
import type { TextRange } from '../playback/types';
import { textRangeOfClick } from '../reading/selection';
import { dateLabel } from '../state/labels';
import type { Model } from '../state/model';
import { useStore } from '../state/store';
import { AlsoIn } from './also-in';
import { CommandButton } from './command-button';
import { FindBar } from './find-bar';
import { useDateLocale, useModel, useTexts } from './model-context';
import { Parts } from './parts';
import { Runs } from './runs';
import { SectionText } from './section-text';
import { markIn, type Stretch } from './segments';
import { Teaser } from './teaser';
import { useKeptFocus } from './use-kept-focus';
import { usePlace } from './use-place';
import { useReadingMarks } from './use-reading-marks';

function Byline({ story }: { readonly story: StoryView }): ReactNode {
  const { t } = useTexts();
  const locale = useDateLocale();
  const parts = [
    story.source,
    story.author,
    dateLabel(story.publishedAt, locale),
    t('story.minutes', { count: story.minutes }),
    story.isSaved ? t('state.saved') : null,
  ];
  return <p className="byline">{parts.filter((part) => part !== null && part !== '').join(' · ')}</p>;
}

function Headline({ story, mark }: { readonly story: StoryView; readonly mark: Stretch | null }): ReactNode {
  return (
    <h1 tabIndex={-1} lang={story.language}>
      {story.sections.headline.blocks.map(({ runs, startChars }) => (
        <span key={startChars} className="line" data-section="headline" data-start={startChars}>
          <Runs runs={runs} startChars={startChars} mark={markIn(mark, startChars, Number.POSITIVE_INFINITY)} />
        </span>
      ))}
    </h1>
  );
}

function Sections({ story }: { readonly story: StoryView }): ReactNode {
  const { ui } = useModel();
  const { t } = useTexts();
  const mark = useStore(ui, (state) => state.mark);
  const isHere = mark?.storyId === story.storyId && mark.part === story.part;
  const markOf = (section: string): Stretch | null => (isHere && mark.range.section === section ? mark.range : null);
  const { summary, article } = story.sections;
  return (
    <>
      <div className="section-head first">
        <Headline story={story} mark={markOf('headline')} />
        <CommandButton id="read.headline" />
      </div>
      <Byline story={story} />
      <AlsoIn story={story} />
      {summary.blocks.length > 0 && (
        <>
          <div className="section-head">
            <h2>{t(summary.isStandIn ? 'story.summaryStandIn' : 'section.summary')}</h2>
            <CommandButton id="read.summary" />
          </div>
          <SectionText section="summary" view={summary} language={story.language} mark={markOf('summary')} />
        </>
      )}
      <div className="section-head">
        <h2 id="article" tabIndex={-1}>
          {t('section.article')}
        </h2>
        <CommandButton id="read.article" />
      </div>
      <SectionText section="article" view={article} language={story.language} mark={markOf('article')} />
      <Teaser story={story} />
      <Parts story={story} />
    </>
  );
}

/** Where a menu was asked for: the marked sentence, when it has the focus, the headline, or the text under the mouse. */
function placeOf(model: Model, root: HTMLElement, event: globalThis.MouseEvent): TextRange | null {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.hasAttribute('data-mark')) return model.ui.get().mark?.range ?? null;
  if (target?.tagName === 'H1') return { section: 'headline', startChars: 0, endChars: 0 };
  return textRangeOfClick(root, event);
}

/** The story on screen: headline, summary, article. */
export function Story(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const story = useStore(model.shown, (state) => state);
  usePlace(model);
  useReadingMarks(model);
  useKeptFocus(model);

  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    const root = regionElement('story');
    if (story === null || root === null || (event.target as Element).closest('input') !== null) return;
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    const place = placeOf(model, root, event.nativeEvent);
    model.ui.update((ui) => ({ ...ui, contextMenu: { kind: 'story', place, x, y } }));
  };
  return (
    // The menu opens by mouse, by the menu key and by Shift+F10 alike; all of them arrive as this one event.
    <main className="story" data-region="story" aria-label={t('region.story')} onContextMenu={openMenu}>
      <FindBar />
      {story === null ? <h1 tabIndex={-1}>{t('story.none')}</h1> : <Sections story={story} />}
    </main>
  );
}
