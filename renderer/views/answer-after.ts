import type { Model } from '../state/model';
import { answer } from '../state/report';

/** Says something when the dialog that was just closed is gone: what is said inside goes with it. */
export const answerAfter = (model: Pick<Model, 'announcer'>, text: string): void => {
  setTimeout(() => answer(model, text));
};
