/** What is needed of Electron's `app`. */
export interface AccessibilitySwitch {
  readonly accessibilitySupportEnabled: boolean;
  setAccessibilitySupportEnabled(enabled: boolean): void;
  on(event: 'accessibility-support-changed', listener: (event: unknown, isEnabled: boolean) => void): unknown;
}

interface AccessibilityParts {
  readonly app: AccessibilitySwitch;
  /** Asks the desktop; false where it cannot tell. */
  readonly askDesktop: () => Promise<boolean>;
  /** The answer of `isOn` changed. */
  readonly onChanged: (isOn: boolean) => void;
}

/** Whether Chromium builds the accessibility tree that screen readers read. */
export interface Accessibility {
  isOn(): boolean;
  /** The person's setting: always on, or as the desktop says. */
  choose(support: 'system' | 'on'): void;
  /** Asks the desktop again: a screen reader may have been started since. */
  ask(): Promise<void>;
}

/**
 * Chromium notices assistive technology by itself on macOS and Windows. On Linux, Electron 22 builds the tree only when told to, so the
 * desktop is asked. Once on, it stays on until the setting or the desktop says otherwise.
 */
export function createAccessibility({ app, askDesktop, onChanged }: AccessibilityParts): Accessibility {
  let noticedByChromium = app.accessibilitySupportEnabled;
  let saidByDesktop = false;
  let isForced = false;
  let wasOn = noticedByChromium;

  const isOn = (): boolean => isForced || saidByDesktop || noticedByChromium;
  const apply = (): void => {
    if (isOn() === wasOn) return;
    wasOn = isOn();
    app.setAccessibilitySupportEnabled(wasOn);
    onChanged(wasOn);
  };

  app.on('accessibility-support-changed', (_event, isEnabled) => {
    // Chromium also reports what it was just told.
    if (isEnabled === wasOn) return;
    noticedByChromium = isEnabled;
    apply();
  });

  return {
    isOn,
    choose: (support) => {
      isForced = support === 'on';
      apply();
    },
    ask: async () => {
      saidByDesktop = await askDesktop();
      apply();
    },
  };
}
