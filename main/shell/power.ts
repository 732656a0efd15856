/** What is needed of Electron's `powerSaveBlocker`. */
export interface SleepBlocker {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): void;
}

/** Keeps the machine from falling asleep while a story is read; the display may go dark. Calling it twice changes nothing. */
export function createStayAwake(blocker: SleepBlocker): (on: boolean) => void {
  let id: number | null = null;
  return (on) => {
    if (on && id === null) id = blocker.start('prevent-app-suspension');
    if (!on && id !== null) {
      blocker.stop(id);
      id = null;
    }
  };
}
