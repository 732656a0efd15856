import { useSyncExternalStore } from 'react';
import type { PlayerSnapshot } from '../playback/types';
import type { Model } from '../state/model';

/** What the player does now; the view is drawn again when it changes. */
export const usePlayer = ({ player }: Pick<Model, 'player'>): PlayerSnapshot =>
  useSyncExternalStore(player.subscribe, player.snapshot);
