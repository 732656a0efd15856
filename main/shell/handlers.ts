import type { ShellState } from '../../contract/answers';
import type { Handlers } from '../../contract/commands';
import { fail, ok } from '../../contract/errors';
import type { Accessibility } from './accessibility';
import { cappedText } from './capped-text';
import type { FileChooser } from './dialogs';
import { externalAddress } from './external-address';
import type { Grants } from './grants';
import type { WindowMemory } from './window-memory';
import { zoomAfter } from './zoom';

/** What is needed of the window. */
export interface CommandedWindow {
  setTitle(title: string): void;
  setBackgroundColor(colour: string): void;
  isFullScreen(): boolean;
  setFullScreen(on: boolean): void;
  close(): void;
  readonly webContents: { setZoomFactor(factor: number): void };
}

export interface HandlerParts {
  readonly window: CommandedWindow;
  readonly memory: WindowMemory;
  readonly grants: Grants;
  readonly accessibility: Accessibility;
  /** What never changes while the app runs. */
  readonly facts: Pick<ShellState, 'version' | 'platform' | 'systemLanguage'>;
  readonly coreIsUp: () => boolean;
  readonly wasRestarted: () => boolean;
  readonly choose: FileChooser;
  readonly setLanguage: (language: 'en' | 'es') => void;
  readonly stayAwake: (on: boolean) => void;
  /** What was copied, as text. */
  readonly readClipboard: () => string | Promise<string>;
  readonly openExternal: (address: string) => Promise<void>;
  readonly quit: () => void;
}

/** A title becomes text of the system: one line, and nothing that turns the direction of what follows. */
const cleanTitle = (title: string): string => title.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');

const notAWebAddress = () => fail('not-a-web-address', 'the address is neither http, https nor mailto');

const pendingTokens = (grants: Grants): readonly string[] =>
  grants
    .unspent()
    .filter(({ origin }) => origin === 'given')
    .map(({ token }) => token);

type ShellHandlers = Handlers<'shell'>;

function stateHandlers(
  parts: HandlerParts,
): Pick<ShellHandlers, 'shell.state' | 'shell.language' | 'shell.accessibility'> {
  const { memory, grants, accessibility, facts } = parts;
  return {
    'shell.state': () =>
      ok({
        ...facts,
        zoomPercent: memory.state().zoomPercent,
        assistiveTechnology: accessibility.isOn(),
        coreIsUp: parts.coreIsUp(),
        wasRestarted: parts.wasRestarted(),
        pendingTokens: pendingTokens(grants),
      }),
    'shell.language': ({ language }) => {
      parts.setLanguage(language);
      return ok(null);
    },
    'shell.accessibility': ({ support }) => {
      accessibility.choose(support);
      return ok(null);
    },
  };
}

type WindowCommands = 'window.zoom' | 'window.fullScreen' | 'window.close' | 'window.appearance';

function windowHandlers({ window, memory }: HandlerParts): Pick<ShellHandlers, WindowCommands> {
  return {
    'window.zoom': ({ step }) => {
      const percent = zoomAfter(memory.state().zoomPercent, step);
      window.webContents.setZoomFactor(percent / 100);
      memory.change({ zoomPercent: percent });
      return ok({ percent });
    },
    'window.fullScreen': () => {
      const isFullScreen = !window.isFullScreen();
      window.setFullScreen(isFullScreen);
      return ok({ isFullScreen });
    },
    'window.close': () => {
      window.close();
      return ok(null);
    },
    'window.appearance': ({ background, title }) => {
      window.setBackgroundColor(background);
      window.setTitle(cleanTitle(title));
      memory.change({ background });
      return ok(null);
    },
  };
}

function linkHandlers({ openExternal }: HandlerParts): Pick<ShellHandlers, 'link.open' | 'link.host'> {
  return {
    'link.open': async ({ url }) => {
      const address = externalAddress(url);
      if (address === null) return notAWebAddress();
      try {
        await openExternal(address.href);
        return ok(null);
      } catch {
        return fail('refused', 'the system did not open the address');
      }
    },
    'link.host': ({ url }) => {
      const address = externalAddress(url);
      return address === null ? notAWebAddress() : ok({ host: address.host });
    },
  };
}

type DialogCommands =
  | 'dialog.openStory'
  | 'dialog.openPronunciations'
  | 'dialog.savePronunciations'
  | 'dialog.openOpml'
  | 'dialog.saveOpml';

function dialogHandlers({ choose, grants }: HandlerParts): Pick<ShellHandlers, DialogCommands> {
  const granted = async (path: string | null, use?: 'write') =>
    ok({ token: path === null ? null : grants.add(path, 'dialog', use) });
  return {
    'dialog.openStory': async () => granted(await choose.story()),
    'dialog.openPronunciations': async () => granted(await choose.pronunciations()),
    'dialog.savePronunciations': async () => granted(await choose.pronunciationsToSave(), 'write'),
    'dialog.openOpml': async () => granted(await choose.opml()),
    'dialog.saveOpml': async () => granted(await choose.opmlToSave(), 'write'),
  };
}

/** The commands that the contract gives to the shell. */
export function createHandlers(parts: HandlerParts): ShellHandlers {
  return {
    ...stateHandlers(parts),
    ...windowHandlers(parts),
    ...linkHandlers(parts),
    ...dialogHandlers(parts),
    'clipboard.text': async () => ok({ text: cappedText(await parts.readClipboard()) }),
    'power.stayAwake': ({ on }) => {
      parts.stayAwake(on);
      return ok(null);
    },
    'app.quit': () => {
      parts.quit();
      return ok(null);
    },
  };
}
