import type { Emit } from '../app';
import type { FeedFinder } from '../feeds/feed-finder';
import type { Refresh } from '../feeds/refresh';
import type { Library } from '../library/library';
import type { FullTexts } from '../pages/full-texts';
import type { Ports } from '../ports';
import type { Pronunciations } from '../pronunciations/pronunciations';
import type { SettingsService } from '../settings/settings';
import type { Registry } from '../speech/registry';
import type { Synthesiser } from '../speech/synthesiser';
import type { Tickets } from './tickets';

/** What the handlers share. */
export interface Context {
  readonly ports: Ports;
  readonly library: Library;
  readonly finder: FeedFinder;
  readonly refresh: Refresh;
  readonly fullTexts: FullTexts;
  readonly settings: SettingsService;
  readonly pronunciations: Pronunciations;
  readonly registry: Registry;
  readonly synthesiser: Synthesiser;
  readonly tickets: Tickets;
  readonly emit: Emit;
  /** Grows with each event of the core. */
  readonly nextRev: () => number;
}
