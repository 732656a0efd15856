import type { BrowserWindowConstructorOptions } from 'electron';
import { type Bounds, minSize } from './bounds';

interface WindowOptionsInput {
  readonly bounds: Bounds;
  readonly zoomPercent: number;
  /** `#RRGGBB` */
  readonly background: string;
  /** Absolute path of the preload script. */
  readonly preload: string;
  /** Absolute path of the window's icon, or null where the system takes it from the program. */
  readonly icon: string | null;
  /** Developer tools; a packaged app has none. */
  readonly allowDevTools: boolean;
}

/**
 * All that the window is allowed. Each line of `webPreferences` is written out although most are Electron's defaults,
 * so that the test of this object notices a changed default and a changed mind alike.
 */
export function windowOptions({ bounds, zoomPercent, background, preload, icon, allowDevTools }: WindowOptionsInput) {
  return {
    ...bounds,
    minWidth: minSize.width,
    minHeight: minSize.height,
    title: 'Crier',
    backgroundColor: background,
    // Shown with its first paint: an empty window gives a screen reader nothing to say.
    show: false,
    autoHideMenuBar: false,
    ...(icon === null ? {} : { icon }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      plugins: false,
      devTools: allowDevTools,
      webgl: false,
      // A media key is no gesture, and reading goes on while the window is minimised.
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
      zoomFactor: zoomPercent / 100,
    },
  } as const satisfies BrowserWindowConstructorOptions;
}
