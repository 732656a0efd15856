import { useRef, useState } from 'react';
import type { Failure } from '../../contract/errors';
import {
  type AddStep,
  askStep,
  cancelLookup,
  newTicket,
  problemOf,
  problemStep,
  stepAfter,
  stepText,
} from '../state/add-feed';
import { answer } from '../state/report';
import { showNew } from '../state/stories';
import { useModel, useTexts } from './model-context';

export interface AddFeed {
  readonly step: AddStep;
  readonly look: (address: string) => Promise<void>;
  readonly readPage: (url: string) => Promise<void>;
  /** Ends a search that is under way, or goes back to the field. */
  readonly back: () => void;
  readonly fail: (failure: Failure) => void;
}

/** The steps of following a feed. Each is announced when it comes; an answer that nobody waits for any more changes nothing. */
export function useAddFeed(close: () => void): AddFeed {
  const model = useModel();
  const { t } = useTexts();
  const [step, setStep] = useState<AddStep>(askStep);
  const wanted = useRef<string | null>(null);

  const go = (next: AddStep): void => {
    setStep(next);
    const text = stepText(next, t);
    if (text !== null) answer(model, text);
  };
  const begin = (isPage: boolean): string => {
    const ticket = newTicket();
    wanted.current = ticket;
    go({ kind: 'looking', isPage });
    return ticket;
  };
  return {
    step,
    fail: (failure) => go(problemOf(failure, t)),
    async look(typed) {
      const address = typed.trim();
      if (address === '') return go(problemStep(t('addFeed.needsAddress')));
      const ticket = begin(false);
      const result = await model.call('feeds.find', { address, ticket });
      if (wanted.current === ticket) go(stepAfter(result, model.feeds.get(), t));
    },
    async readPage(url) {
      const ticket = begin(true);
      const result = await model.call('page.read', { url, ticket });
      if (wanted.current !== ticket) return;
      if (!result.ok) return go(problemOf(result.error, t));
      close();
      // After the dialog has given the focus back, so that the story has it in the end.
      setTimeout(() => void showNew(model, result.value.storyId));
    },
    back() {
      const ticket = wanted.current;
      wanted.current = null;
      if (step.kind === 'looking' && ticket !== null) {
        cancelLookup(model, ticket);
        answer(model, t('addFeed.stopped'));
      }
      setStep(askStep);
    },
  };
}
