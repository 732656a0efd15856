import { noProgress, type RefreshProgress } from '../../contract/feeds';

export interface RefreshState {
  readonly progress: RefreshProgress;
  /** The person asked for this one; Crier itself is quieter about its own. */
  readonly isAsked: boolean;
  /** The person stopped this one, and its end has not come yet. */
  readonly isStopping: boolean;
  /** Meanwhile the person asked for another one, which begins after it. */
  readonly isNextAsked: boolean;
  /** A round that Crier began by itself was told to be without a connection: it is not told again until one works. */
  readonly isOfflineTold: boolean;
  /** The same for a library that cannot be written. */
  readonly isProblemTold: boolean;
}

export const noRefresh: RefreshState = {
  progress: noProgress,
  isAsked: false,
  isStopping: false,
  isNextAsked: false,
  isOfflineTold: false,
  isProblemTold: false,
};
